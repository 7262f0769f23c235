using System.Collections.Immutable;

namespace Navo.StandIns.Registers;

/// <summary>One employee as the agency's own personnel system knows them.</summary>
internal sealed record Employee
{
    public required string Id { get; init; }

    public string? User { get; init; }

    public required string Name { get; init; }

    public required string Role { get; init; }

    public string? Side { get; init; }

    public required ImmutableArray<string> Units { get; init; }

    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>True for one who sees the classes they teach, and not the whole unit.</summary>
    public required bool SeesGroupsOnly { get; init; }

    /// <summary>The employee's own identity number, where the personnel system has told it.</summary>
    public string? Number { get; init; }

    /// <summary>People the employee has declared a conflict of interest with (forvaltningsloven § 6).</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];

    public DateOnly? ValidTo { get; init; }

    /// <summary>First and last day of a substitute, and why; null for one of the unit's own.</summary>
    public (DateOnly From, DateOnly To, string Reason)? Substitute { get; init; }
}
