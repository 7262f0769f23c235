using System.Collections.Immutable;

namespace Navo.Ledger.Standing;

/// <summary>One message of an agency's feed about its own people (PUT /v1/standing-facts); bound straight from the wire.</summary>
public sealed record StandingFactsBatch
{
    /// <summary>Strictly increasing per agency.</summary>
    public required long Sequence { get; init; }

    /// <summary>The instant at which the agency's own system said all of this.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary><c>snapshot</c>, <c>delta</c> or <c>heartbeat</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The agency's units.</summary>
    public ImmutableArray<StandingUnit>? Units { get; init; }

    /// <summary>The agency's caseworkers.</summary>
    public ImmutableArray<StandingCaseworker>? Caseworkers { get; init; }

    /// <summary>The agency's participants.</summary>
    public ImmutableArray<StandingParticipant>? Participants { get; init; }

    /// <summary>Tombstones of a delta.</summary>
    public StandingRemovals? Removed { get; init; }
}
