namespace Navo.Ledger.Standing;

/// <summary>A substitute's mandate, as the agency describes it. How long it may be is the decision's to say (D02).</summary>
public sealed record StandingMandate
{
    /// <summary>First instant.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>First instant after it.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>The agency's code for why: capital letters and underscores, never a sentence.</summary>
    public required string Reason { get; init; }
}
