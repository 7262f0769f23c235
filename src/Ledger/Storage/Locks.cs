using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Storage;

/// <summary>
/// What a write takes before it reads anything. SQLite has one writer, so there every write takes everything; PostgreSQL takes
/// the heads named here, in one fixed order: policy, units and employees shared, then people in ascending order, alone.
/// </summary>
internal sealed record Locks
{
    /// <summary>Everything: no other write of the Ledger runs beside it. What a write takes that says nothing narrower.</summary>
    public static readonly Locks Whole = new() { IsWhole = true };

    /// <summary>No head: for writes whose own statement is all that must be whole.</summary>
    public static readonly Locks None = new();

    /// <summary>No other write runs beside it.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>True for a stop: it waits for its locks longer than other writes do.</summary>
    public bool IsStop { get; private init; }

    /// <summary>The policy's head, shared.</summary>
    public bool Policy { get; init; }

    /// <summary>Heads of units, shared.</summary>
    public ImmutableHashSet<(AgencyId Agency, UnitId Unit)> Units { get; init; } = [];

    /// <summary>Heads of employees, shared.</summary>
    public ImmutableHashSet<(AgencyId Agency, EmployeeAlias Employee)> Employees { get; init; } = [];

    /// <summary>Heads of people, alone.</summary>
    public ImmutableHashSet<SubjectId> Subjects { get; init; } = [];

    /// <summary>A name that one write at a time may hold, for what has no head.</summary>
    public string? Name { get; private init; }

    /// <summary>The heads of these people, alone: for a write that touches nothing of anyone else's.</summary>
    public static Locks Of(params ReadOnlySpan<SubjectId> subjects) => new() { Subjects = [.. subjects] };

    /// <summary>The head of a person who stops something, alone.</summary>
    public static Locks ForStopOf(params ReadOnlySpan<SubjectId> subjects) => new() { Subjects = [.. subjects], IsStop = true };

    /// <summary>A name, alone: for a write about something that has no head, such as one kept answer.</summary>
    public static Locks Named(string name) => new() { Name = name };

    /// <summary>True when a write that took this may read and write the person's head.</summary>
    public bool Covers(SubjectId subject) => IsWhole || Subjects.Contains(subject);
}
