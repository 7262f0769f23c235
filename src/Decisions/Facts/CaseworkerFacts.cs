using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Facts;

/// <summary>What the caller's own agency says of the caller, and of the caller and this participant.</summary>
public sealed record CaseworkerFacts
{
    /// <summary>Role id, as in policy/roles.json.</summary>
    public required string Role { get; init; }

    /// <summary>Side (state or municipality) where the agency has sides; else null.</summary>
    public string? Side { get; init; }

    /// <summary>The units the employee works at now.</summary>
    public required ImmutableArray<UnitId> Units { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>The groups the employee is contact teacher of now.</summary>
    public required ImmutableArray<string> Groups { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>The employee is this participant (own data).</summary>
    public required bool IsSubject { get; init; }

    /// <summary>The employee has declared a conflict of interest with this participant; being the guardian is one.</summary>
    public required bool HasConflict { get; init; }

    /// <summary>First instant the employment no longer holds; null for no end.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>The mandate of a substitute; null for an employee of the unit's own.</summary>
    public Mandate? Substitute { get; init; }
}
