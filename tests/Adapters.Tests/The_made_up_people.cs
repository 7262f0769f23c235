using System.Text.Json;
using Navo.Adapters.Tests.World;
using Navo.StandIns.People;
using Navo.StandIns.Registers;
using Navo.StandIns.Seeds;

namespace Navo.Adapters.Tests;

public sealed class The_made_up_people
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Fact]
    public void Are_the_same_every_time()
    {
        var one = JsonSerializer.Serialize(Population.Make(SeedFolder.Seed, Today));
        Assert.Equal(one, JsonSerializer.Serialize(Population.Make(SeedFolder.Seed, Today)));
    }

    [Fact]
    public void Are_at_least_two_hundred_and_all_different_and_none_can_live()
    {
        var people = Population.Make(SeedFolder.Seed, Today);
        Assert.True(people.Length >= 200);
        var numbers = people.SelectMany(person => person.FormerNumbers.Append(person.Number)).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.InRange(int.Parse(number[2..4], System.Globalization.CultureInfo.InvariantCulture), 81, 92));
        Assert.Equal(people.Length, people.Select(person => person.ActorId).Distinct().Count());
        Assert.All(people, person => Assert.Matches("^[0-9]{13}$", person.ActorId));
    }

    [Fact]
    public void Are_as_imperfect_as_policy_asks()
    {
        var others = Population.Make(SeedFolder.Seed, Today).Where(person => person.User is null).ToList();
        Assert.Equal(0.30, Share(others, person => person.Imperfection is Imperfection.NoLevel && person.OsloVo!.Levels.IsEmpty), 2);
        Assert.Equal(0.20, Share(others, person => person.Imperfection is Imperfection.OldLevels && person.OsloVo!.Levels.All(level => level.Day < Today.AddYears(-1))), 2);
        Assert.Equal(0.10, Share(others, person => person.Imperfection is Imperfection.Contradictory && person.OsloVo!.Levels.GroupBy(level => (level.Skill, level.Day)).Any(levels => levels.Select(level => level.Step).Distinct().Count() > 1)), 2);
        Assert.Equal(0.05, Share(others, person => person.OsloVo?.Facts.Affiliations!.Value.Select(place => place.Unit).Distinct().Count() == 2), 2);
        Assert.Equal(0.05, Share(others, person => person.OsloVo is null), 2);
        _ = Assert.Single(others, person => person.FormerNumbers.Any(number => number[0] >= '4'));
        _ = Assert.Single(others, person => person.Nav!.Facts.Alive is false);
        _ = Assert.Single(others, person => person.Nav!.Facts.Adult is false);
        _ = Assert.Single(others, person => person.Nav!.Facts.Guardian is true);
        _ = Assert.Single(others, person => person.Nav!.Kvp is not null);
    }

    [Fact]
    public void Live_at_every_unit_of_the_seed()
    {
        var people = Population.Make(SeedFolder.Seed, Today);
        var used = people.SelectMany(person => (person.Nav?.Facts.Affiliations ?? []).AddRange(person.OsloVo?.Facts.Affiliations ?? [])).Select(place => place.Unit).ToHashSet();
        Assert.Equal(SeedFolder.Seed.Units.Select(unit => unit.Id).Order(), used.Order());
        Assert.Equal((6, 4), (SeedFolder.Seed.UnitsOf("nav").Count(unit => !unit.Protected), SeedFolder.Seed.UnitsOf("oslo-vo").Count(unit => !unit.Protected)));
    }

    [Fact]
    public void With_a_name_in_the_seed_have_no_imperfection_and_a_complete_file()
    {
        var named = Population.Make(SeedFolder.Seed, Today).Where(person => person.User is not null).ToList();
        Assert.Equal(SeedFolder.Seed.Participants.Length, named.Count);
        Assert.All(named, person =>
        {
            Assert.Equal(Imperfection.None, person.Imperfection);
            Assert.Equal(4, person.OsloVo!.Levels.Select(level => level.Skill).Distinct().Count());
            Assert.NotEmpty(person.OsloVo.Courses);
            Assert.NotEmpty(person.Nav!.Activities);
            Assert.Equal((true, true, false, false), (person.Nav.Facts.Adult, person.Nav.Facts.Alive, person.Nav.Facts.Guardian, person.Nav.Facts.Shielded));
        });
    }

    [Fact]
    public void Know_no_unit_role_or_name_but_those_of_the_seed()
    {
        // The same town, every unit, role, group and side renamed.
        var renamed = Renamed(SeedFolder.Seed);
        var people = Population.Make(renamed, Today);
        foreach (var agency in renamed.Units.Select(unit => unit.Agency).Distinct())
        {
            var changes = new Register(agency, renamed, people).ChangesAfter(0).Changes;
            Assert.All(changes, change => Assert.True(change.Unit is null || change.Unit.Id.StartsWith("renamed-", StringComparison.Ordinal)));
            Assert.All(changes, change => Assert.True(change.Employee is null || change.Employee.Role.StartsWith("RENAMED_", StringComparison.Ordinal)));
            Assert.All(changes, change => Assert.True(change.Employee is null || change.Employee.Units.All(unit => unit.StartsWith("renamed-", StringComparison.Ordinal))));
        }

        var text = JsonSerializer.Serialize(people);
        Assert.All(SeedFolder.Seed.Units, unit => Assert.DoesNotContain("\"" + unit.Id + "\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Have_staff_at_every_unit_that_is_not_protected()
    {
        var people = Population.Make(SeedFolder.Seed, Today);
        var staffed = SeedFolder.Seed.Units.Select(unit => unit.Agency).Distinct()
            .SelectMany(agency => new Register(agency, SeedFolder.Seed, people).ChangesAfter(0).Changes)
            .SelectMany(change => change.Employee?.Units ?? []).ToHashSet();
        Assert.Empty(SeedFolder.Seed.Units.Where(unit => !unit.Protected).Select(unit => unit.Id).Except(staffed));
    }

    private static Seed Renamed(Seed seed) => seed with
    {
        Units = [.. seed.Units.Select(unit => unit with { Id = "renamed-" + unit.Id, Name = "Renamed " + unit.Name })],
        Staff = [.. seed.Staff.Select(person => person with
        {
            Role = "RENAMED_" + person.Role,
            Side = person.Side is null ? null : "RENAMED_" + person.Side,
            Units = [.. person.Units.Select(unit => "renamed-" + unit)],
            Groups = [.. person.Groups.Select(group => "RENAMED-" + group)],
        })],
        Participants = [.. seed.Participants.Select(person => person with { Nav = Renamed(person.Nav), OsloVo = Renamed(person.OsloVo) })],
    };

    private static SeedPlace? Renamed(SeedPlace? place) =>
        place is null ? null : new SeedPlace("renamed-" + place.Unit, place.Group is null ? null : "RENAMED-" + place.Group);

    private static double Share(List<Person> people, Func<Person, bool> has) => (double)people.Count(has) / people.Count;
}
