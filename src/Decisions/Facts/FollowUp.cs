using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Facts;

/// <summary>One period in which a unit follows a participant up (NAV) or has the participant enrolled (VO).</summary>
public sealed record FollowUp
{
    /// <summary>The unit that follows the participant; not the unit of the address.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>Whether that unit is a protected one, as its agency says of the unit. Absent counts as protected.</summary>
    public required Fact<bool> UnitProtected { get; init; }

    /// <summary>The group (class) within the unit; null where the agency has none.</summary>
    public string? Group { get; init; }

    /// <summary>First instant of the period (start of the agency's first day, Norwegian time).</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>First instant after the period (start of the day after its last day); null while it is open.</summary>
    public DateTimeOffset? To { get; init; }
}
