using System.Collections.Immutable;

namespace Navo.Decisions.Voices;

/// <summary>
/// What a caseworker hears of a refusal: the lowest failing rule of D01 to D04, which judge only the caller, the request and the
/// policy; otherwise the one neutral refusal (promise 7). Nothing about the participant gets through.
/// </summary>
public static class CaseworkerVoice
{
    /// <summary>Code of the neutral refusal.</summary>
    public const string NotShared = "NAVO-NOT-SHARED";

    private static readonly string[] Told = ["D01", "D02", "D03", "D04"];

    /// <summary><c>NAVO-D01</c> to <c>NAVO-D04</c>, or <see cref="NotShared"/>.</summary>
    public static string CodeOf(ImmutableArray<Reason> reasons)
    {
        foreach (var rule in Told)
        {
            foreach (var reason in reasons)
            {
                if (reason.Failed && string.Equals(reason.Rule, rule, StringComparison.Ordinal))
                {
                    return $"NAVO-{rule}";
                }
            }
        }

        return NotShared;
    }
}
