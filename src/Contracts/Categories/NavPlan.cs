using System.Collections.Immutable;

namespace Navo.Contracts.Categories;

/// <summary>Category <c>nav-plan</c>: what the participant and NAV have agreed.</summary>
public sealed record NavPlan
{
    /// <summary>The activities that may be told, newest first.</summary>
    public required ImmutableArray<PlanActivity> Activities { get; init; }

    /// <summary>The measures that may be told, newest first.</summary>
    public required ImmutableArray<PlanTiltak> Tiltak { get; init; }

    /// <summary>The day of the next meeting with NAV; absent when none is agreed.</summary>
    public DateOnly? NextMeetingDate { get; init; }

    /// <summary>The programme, only when it may be told.</summary>
    public PlanProgramme? Programme { get; init; }
}
