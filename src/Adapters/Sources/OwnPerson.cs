using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Sources;

/// <summary>One of the agency's own people, for the agency's own screens only.</summary>
internal sealed record OwnPerson
{
    public required Fodselsnummer Number { get; init; }

    public required string Name { get; init; }

    public required ImmutableArray<OwnFollowUp> FollowUps { get; init; }

    public override string ToString() => "OwnPerson(***)";
}

/// <summary>A unit, and where the agency has them a group, that follows a person in a period of whole days.</summary>
internal sealed record OwnFollowUp(string Unit, string? Group, DateOnly? From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From is { } from && from <= day && (To is null || To >= day);
}

/// <summary>An employee as the agency's own system has them.</summary>
internal sealed record OwnCaseworker
{
    public required ImmutableArray<string> Units { get; init; }

    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>True for one who follows groups and not whole units.</summary>
    public required bool FollowsGroupsOnly { get; init; }

    public DateOnly? ValidTo { get; init; }

    public override string ToString() => "OwnCaseworker(***)";
}
