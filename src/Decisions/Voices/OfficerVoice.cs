using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Voices;

/// <summary>
/// What a data protection officer hears: the codes that hang on the own agency's facts or on nobody's in particular. All others
/// become one line without a rule number: "D06" alone would tell one agency of the other's protection marker.
/// </summary>
public static class OfficerVoice
{
    /// <summary>Stands in for the rule number of another agency's fact.</summary>
    public const string OtherRule = "other";

    /// <summary>The failed reasons as the officer of this agency may hear them, sorted, each once.</summary>
    public static ImmutableArray<SpokenReason> Hear(ImmutableArray<Reason> reasons, AgencyId officerOf)
    {
        var heard = new SortedSet<SpokenReason>(InOrder);
        var aboutNobody = IsAboutNobody(reasons);
        foreach (var reason in reasons)
        {
            if (reason.Failed)
            {
                _ = heard.Add(MayHear(reason, officerOf) || (aboutNobody && SilenceOnNobody.Contains(reason.Code))
                    ? new SpokenReason(reason.Rule, reason.Code)
                    : new SpokenReason(OtherRule, ReasonCodes.OtherAgencyFact));
            }
        }

        return [.. heard];
    }

    // What no agency says of a person who does not exist is no agency's fact, and hiding it would hide the whole leaf.
    private static readonly FrozenSet<string> SilenceOnNobody = FrozenSet.Create(
        StringComparer.Ordinal,
        ReasonCodes.NotKnownToAgency,
        ReasonCodes.ProtectionUnknown,
        ReasonCodes.UnitProtectionUnknown,
        ReasonCodes.ShieldingUnknown,
        ReasonCodes.FollowUpUnknown);

    private static readonly Comparer<SpokenReason> InOrder = Comparer<SpokenReason>.Create(static (x, y) =>
    {
        var byRule = string.CompareOrdinal(x.Rule, y.Rule);
        return byRule != 0 ? byRule : string.CompareOrdinal(x.Code, y.Code);
    });

    private static bool IsAboutNobody(ImmutableArray<Reason> reasons)
    {
        foreach (var reason in reasons)
        {
            if (reason is { Failed: true, Code: ReasonCodes.UnknownSubject })
            {
                return true;
            }
        }

        return false;
    }

    // A marker of a third agency has no owner among the two, and its code already says no more than this.
    private static bool MayHear(Reason reason, AgencyId officerOf) =>
        reason.Code != ReasonCodes.OtherAgencyFact && (reason.FactOwner is null || reason.FactOwner == officerOf);
}
