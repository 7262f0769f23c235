using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Facts;

/// <summary>Everything a decision hangs on besides the request and the agreement, read in one round trip.</summary>
public sealed record DecisionFacts
{
    /// <summary>The instant of the decision. A fact, not a clock (the decision is pure).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The person behind the pseudonym; null for a well-formed pseudonym of nobody.</summary>
    public required SubjectId? Subject { get; init; }

    /// <summary>What the caller's agency says of the caller.</summary>
    public required Fact<CaseworkerFacts> Caseworker { get; init; }

    /// <summary>What the holder says of the participant.</summary>
    public required AgencySubjectFacts HolderFacts { get; init; }

    /// <summary>What the requestor says of the participant.</summary>
    public required AgencySubjectFacts RequestorFacts { get; init; }

    /// <summary>An agency that is neither holder nor requestor has a marker on the participant: a protected address or unit, a guardian, shielding.</summary>
    public required bool ThirdPartyProtection { get; init; }

    /// <summary>The consent for exactly (category, holder, requestor); null when it was never asked for nor given.</summary>
    public required ConsentFacts? Consent { get; init; }

    /// <summary>Releases in the last 30 days for (participant, category, requestor, purpose).</summary>
    public required int Uses { get; init; }

    /// <summary>The participant's blocks, in any order.</summary>
    public required ImmutableArray<Block> Blocks { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>The revisions at which all of this was read.</summary>
    public required Revisions Revisions { get; init; }

    /// <summary>A caller, an instant, and nobody: what is left of the facts when everything about a participant is taken out of them.</summary>
    public static DecisionFacts AboutNobody(Fact<CaseworkerFacts> caller, DateTimeOffset at) => new()
    {
        At = at,
        Subject = null,
        Caseworker = caller,
        HolderFacts = AgencySubjectFacts.Unknown,
        RequestorFacts = AgencySubjectFacts.Unknown,
        ThirdPartyProtection = false,
        Consent = null,
        Uses = 0,
        Blocks = [],
        Revisions = new Revisions { Subject = 0, Employee = 0, Units = [], PolicyHash = "" },
    };
}
