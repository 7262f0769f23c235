using System.Collections.Immutable;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;

namespace Navo.Adapters.OwnParticipants;

/// <summary>Whom of the own agency's people a caller follows now: token and case system must both name the unit, and for one who follows groups, the group.</summary>
internal sealed class Caseload(ICaseSystem system, TimeProvider clock)
{
    public async Task<ImmutableArray<OwnPerson>> OfThoseAsync(
        Caller.Employee caller, ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken)
    {
        if (people.IsEmpty || await system.FindCaseworkerAsync(caller.EmployeeId, cancellationToken) is not { } caseworker)
        {
            return [];
        }

        var today = NorwegianDay.Of(clock.GetUtcNow());
        if (caseworker.ValidTo < today)
        {
            return [];
        }

        var units = caseworker.Units.Intersect(caller.Units.Select(unit => unit.Value), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (units.Count == 0)
        {
            return [];
        }

        var found = await system.FindPeopleAsync(people, cancellationToken);
        return [.. found.Where(person => person.FollowUps.Any(followUp => Follows(followUp, caseworker, units, today)))];
    }

    private static bool Follows(OwnFollowUp followUp, OwnCaseworker caseworker, HashSet<string> units, DateOnly today) =>
        followUp.Covers(today)
        && units.Contains(followUp.Unit)
        && (!caseworker.FollowsGroupsOnly || (followUp.Group is { } group && caseworker.Groups.Contains(group, StringComparer.Ordinal)));
}
