using System.Collections.Immutable;

namespace Navo.Ledger.Standing;

/// <summary>Tombstones: what the agency no longer says anything of.</summary>
public sealed record StandingRemovals
{
    /// <summary>Unit ids.</summary>
    public ImmutableArray<string>? Units { get; init; }

    /// <summary>Employee ids.</summary>
    public ImmutableArray<string>? Caseworkers { get; init; }

    /// <summary>Numbers of participants.</summary>
    public ImmutableArray<string>? Participants { get; init; }
}
