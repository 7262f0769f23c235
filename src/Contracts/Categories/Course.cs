namespace Navo.Contracts.Categories;

/// <summary>One course of a participant.</summary>
public sealed record Course
{
    /// <summary>What kind of course.</summary>
    public required CourseType Type { get; init; }

    /// <summary>The level it is given at; absent when the course has none.</summary>
    public CourseLevel? Level { get; init; }

    /// <summary>The centre that gives it.</summary>
    public required string Centre { get; init; }

    /// <summary>First day; absent while only applied for.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; absent when it is not set.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Where the participant is in it.</summary>
    public required CourseStatus Status { get; init; }
}
