namespace Navo.Contracts.Categories;

/// <summary>One activity of a NAV plan: coded members only, never its title or text.</summary>
public sealed record PlanActivity
{
    /// <summary>What kind of activity.</summary>
    public required ActivityType Type { get; init; }

    /// <summary>How far it has come.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>True when the participant and NAV have agreed on it.</summary>
    public required bool Avtalt { get; init; }

    /// <summary>First day; absent when none is set.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; absent when none is set.</summary>
    public DateOnly? To { get; init; }
}
