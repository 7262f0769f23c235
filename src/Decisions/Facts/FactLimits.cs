namespace Navo.Decisions.Facts;

/// <summary>How old a standing fact may be before it counts as stale, and so as a no. Configurable downwards only.</summary>
public sealed record FactLimits
{
    /// <summary>The longest limits there are: 15 minutes for protection and unit, 24 hours for person and period.</summary>
    public static FactLimits Longest { get; } = new()
    {
        Protection = TimeSpan.FromMinutes(15),
        Unit = TimeSpan.FromMinutes(15),
        Period = TimeSpan.FromHours(24),
        Skew = TimeSpan.FromSeconds(30),
    };

    /// <summary>Address protection, shielding, and whether a unit is protected.</summary>
    public required TimeSpan Protection { get; init; }

    /// <summary>The caseworker's role, side, units and groups.</summary>
    public required TimeSpan Unit { get; init; }

    /// <summary>Follow-up and course periods; adult, alive, guardian.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>How far ahead of the decision's instant a fact may lie: the clocks of two machines, and a fact that arrived between the reading of the clock and of the facts.</summary>
    public required TimeSpan Skew { get; init; }
}
