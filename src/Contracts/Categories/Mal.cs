namespace Navo.Contracts.Categories;

/// <summary>Category <c>mal</c>: what the participant wants. Coded; obstacles and text stay with the holder.</summary>
public sealed record Mal
{
    /// <summary>What.</summary>
    public required GoalType GoalType { get; init; }

    /// <summary>The occupation wanted, by STYRK-08, four digits; absent when none is named.</summary>
    public string? OccupationStyrk { get; init; }

    /// <summary>When; absent when not said.</summary>
    public Timeframe? Timeframe { get; init; }

    /// <summary>The next step; absent when none is agreed.</summary>
    public NextStep? NextStep { get; init; }
}
