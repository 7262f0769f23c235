using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions;

namespace Navo.Ledger.Standing;

/// <summary>The same question for several categories at once.</summary>
public sealed record OverviewQuery
{
    /// <summary>What the caller's agency calls the participant.</summary>
    public required Pseudonym Pseudonym { get; init; }

    /// <summary>Who asks.</summary>
    public required CallerClaims Caller { get; init; }

    /// <summary>What for.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>The categories and their holders; the requestor is the caller's agency.</summary>
    public required ImmutableArray<CategoryOfHolder> Categories { get; init; }

    /// <summary>The hash of the policy the request started with.</summary>
    public required string PolicyHash { get; init; }
}
