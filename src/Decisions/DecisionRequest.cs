using Navo.Contracts.Identifiers;

namespace Navo.Decisions;

/// <summary>One question: may this caller have this category from this holder for this purpose?</summary>
public sealed record DecisionRequest
{
    /// <summary>The data asked for.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>The agency that has the data.</summary>
    public required AgencyId Holder { get; init; }

    /// <summary>The agency that asks.</summary>
    public required AgencyId Requestor { get; init; }

    /// <summary>What for.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>Who asks.</summary>
    public required CallerClaims Caller { get; init; }
}
