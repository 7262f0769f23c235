namespace Navo.Ledger.Standing;

/// <summary>A unit, as its agency describes it.</summary>
public sealed record StandingUnit
{
    /// <summary>Unit id.</summary>
    public required string Unit { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>A protected unit marks everyone it follows up as protected.</summary>
    public required bool Protected { get; init; }
}
