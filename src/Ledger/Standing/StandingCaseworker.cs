using System.Collections.Immutable;

namespace Navo.Ledger.Standing;

/// <summary>A caseworker, as the agency describes its own.</summary>
public sealed record StandingCaseworker
{
    /// <summary>The employee's id, as in the agency's tokens. Kept only as its alias.</summary>
    public required string Employee { get; init; }

    /// <summary>Role id.</summary>
    public required string Role { get; init; }

    /// <summary>Side, where the agency has sides.</summary>
    public string? Side { get; init; }

    /// <summary>Unit ids.</summary>
    public ImmutableArray<string>? Units { get; init; }

    /// <summary>Groups the employee is contact teacher of.</summary>
    public ImmutableArray<string>? Groups { get; init; }

    /// <summary>The employee's own number, kept only as its blind index, so that own data can be refused.</summary>
    public string? Fodselsnummer { get; init; }

    /// <summary>Numbers of people the employee has a conflict of interest with, kept only as blind indexes.</summary>
    public ImmutableArray<string>? Conflicts { get; init; }

    /// <summary>End of the employment.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>The mandate of a substitute (vikar); null for an employee of the unit's own.</summary>
    public StandingMandate? Mandate { get; init; }
}
