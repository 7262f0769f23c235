using System.Collections.Immutable;
using System.Globalization;
using Navo.StandIns.People;
using Navo.StandIns.Seeds;

namespace Navo.StandIns.Registers;

/// <summary>The seed's named staff, and for every unit that has none the same posts as elsewhere in the agency.</summary>
internal static class StaffMaker
{
    private const ulong FixedSeed = 77;

    public static ImmutableArray<Employee> Make(Seed seed, string agency)
    {
        var draw = new Draw(FixedSeed);
        var named = seed.Staff.Where(person => person.Agency == agency).ToImmutableArray();
        var posts = named.Where(person => !person.Units.IsEmpty).DistinctBy(person => (person.Role, person.Side)).ToImmutableArray();
        var staff = named.Select(FromSeed).ToList();
        var number = 980_000;
        foreach (var unit in seed.UnitsOf(agency).Where(unit => !named.Any(person => person.Units.Contains(unit.Id))))
        {
            staff.AddRange(posts.Select(post => FromSeed(post) with
            {
                Id = Guid.TryParse(post.Employee, out _)
                    ? draw.Uuid().ToString("D")
                    : post.Employee[..1] + (++number).ToString(CultureInfo.InvariantCulture),
                User = null,
                Name = $"Ansatt ved {unit.Name}",
                Units = [unit.Id],
                Groups = post.Groups.IsEmpty ? [] : [Population.GroupsOf(seed, unit.Id)[0]],
            }));
        }

        return [.. staff];
    }

    private static Employee FromSeed(SeedEmployee seed) => new()
    {
        Id = seed.Employee,
        User = seed.User,
        Name = seed.Name,
        Role = seed.Role,
        Side = seed.Side,
        Units = seed.Units,
        Groups = seed.Groups,
        SeesGroupsOnly = !seed.Groups.IsEmpty,
    };
}
