using System.Collections.Frozen;

namespace Navo.Decisions.Voices;

/// <summary>
/// What the participant hears: one key into the easy words of policy/words.json. The participant hears the first rule that failed,
/// in plain words; rules that need an explanation by a person (age, guardian, protection, shielding) share one sentence.
/// </summary>
public static class ParticipantVoice
{
    /// <summary>Shared.</summary>
    public const string Shared = "shared";

    /// <summary>The caller or the agreement does not allow it.</summary>
    public const string NotAllowed = "not-allowed";

    /// <summary>Talk to your contact.</summary>
    public const string NotNow = "not-now";

    /// <summary>The caller may not work with this person's case.</summary>
    public const string NotImpartial = "not-impartial";

    /// <summary>The caller does not help the participant now.</summary>
    public const string NotHelpingYou = "not-helping-you";

    /// <summary>The participant has not said yes.</summary>
    public const string NoYes = "no-yes";

    /// <summary>The participant has said no.</summary>
    public const string SaidNo = "said-no";

    /// <summary>The participant has stopped it.</summary>
    public const string Stopped = "stopped";

    /// <summary>The participant has put it on hold.</summary>
    public const string OnHold = "on-hold";

    /// <summary>The time of the yes was over.</summary>
    public const string Over = "over";

    /// <summary>The yes must be the participant's own, at high assurance.</summary>
    public const string StrongerYes = "stronger-yes";

    /// <summary>Asked too often.</summary>
    public const string TooOften = "too-often";

    /// <summary>The participant has blocked the caller.</summary>
    public const string YouBlocked = "you-blocked";

    /// <summary>Every key there is; policy/words.json must have words for each.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        [Shared, NotAllowed, NotNow, NotImpartial, NotHelpingYou, NoYes, SaidNo, Stopped, OnHold, Over, StrongerYes, TooOften, YouBlocked];

    private static readonly FrozenDictionary<string, string> ByRule = new Dictionary<string, string>
    {
        ["D01"] = NotAllowed,
        ["D02"] = NotAllowed,
        ["D03"] = NotAllowed,
        ["D04"] = NotAllowed,
        ["D05"] = NotNow,
        ["D06"] = NotNow,
        ["D07"] = NotNow,
        ["D08"] = NotImpartial,
        ["D09"] = NotHelpingYou,
        ["D10"] = NoYes,
        ["D11"] = Over,
        ["D12"] = StrongerYes,
        ["D13"] = TooOften,
        ["D14"] = YouBlocked,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the voice has a word for it: a rule of a decision, not something else that a row gives as its reason (a holder's silence, what became of a question).</summary>
    public static bool Speaks(string rule) => ByRule.ContainsKey(rule);

    /// <summary>The key for the failed reasons of one decision, in any order; <see cref="Shared"/> when none failed.</summary>
    public static string KeyOf(IEnumerable<SpokenReason> failed)
    {
        var first = default(SpokenReason);
        foreach (var reason in failed)
        {
            if (first.Rule is null || IsBefore(reason, first))
            {
                first = reason;
            }
        }

        return first.Rule is null ? Shared : KeyOf(first);
    }

    private static bool IsBefore(SpokenReason x, SpokenReason y)
    {
        var byRule = string.CompareOrdinal(x.Rule, y.Rule);
        return byRule < 0 || (byRule == 0 && string.CompareOrdinal(x.Code, y.Code) < 0);
    }

    private static string KeyOf(SpokenReason reason) => reason.Code switch
    {
        ReasonCodes.Refused => SaidNo,
        ReasonCodes.Withdrawn => Stopped,
        ReasonCodes.Paused => OnHold,
        _ => ByRule.GetValueOrDefault(reason.Rule, NotAllowed),
    };
}
