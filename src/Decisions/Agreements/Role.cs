using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Agreements;

/// <summary>A role of policy/roles.json.</summary>
public sealed record Role
{
    /// <summary>Id, as tokens and standing facts name it.</summary>
    public required string Id { get; init; }

    /// <summary>Name on screen (nb).</summary>
    public required string Name { get; init; }

    /// <summary>What it may be used for.</summary>
    public required RoleKind Kind { get; init; }

    /// <summary>The agencies that have it.</summary>
    public required ImmutableArray<AgencyId> Agencies { get; init; }

    /// <summary>The role must carry a side (state or municipality).</summary>
    public required bool CarriesSide { get; init; }

    /// <summary>Need to know goes by the group, not by the whole unit: the contact teacher of a group the participant is in now.</summary>
    public required bool FollowsGroup { get; init; }
}
