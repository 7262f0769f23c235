using System.Collections.Immutable;

namespace Navo.Contracts.Categories;

/// <summary>Category <c>vo-status</c>: the participant's courses at one centre; never days of absence, never reasons.</summary>
public sealed record VoStatus
{
    /// <summary>The courses, newest first.</summary>
    public required ImmutableArray<Course> Courses { get; init; }

    /// <summary>Modules of basic education that are completed, in order.</summary>
    public required ImmutableArray<CourseLevel> ModulesDone { get; init; }

    /// <summary>Days of tests the participant is registered for, earliest first.</summary>
    public required ImmutableArray<DateOnly> TestDates { get; init; }

    /// <summary>Attendance in the last full month; released only under an agreement that names it.</summary>
    public AttendanceBand? AttendanceBand { get; init; }
}
