using System.Globalization;
using System.Text.Json.Nodes;
using Navo.StandIns.People;
using Navo.StandIns.Registers;

namespace Navo.StandIns.OsloVo;

/// <summary>What is on file, in VO's own words.</summary>
internal static class OsloVoWords
{
    public static JsonObject Levels(VoFile file) => new()
    {
        ["språkferdighet"] = new JsonArray([.. file.Levels.Select(level => new JsonObject
        {
            ["ferdighet"] = level.Skill,
            ["trinn"] = level.Step,
            ["grunnlag"] = level.Ground,
            ["vurdertDato"] = Day(level.Day),
            ["skolested"] = level.Centre,
            ["forsøk"] = level.Attempt,
            ["poengsum"] = level.Points,
            ["merknad"] = level.Remark,
        })]),
        ["målnivå"] = file.Goal,
    };

    public static JsonObject Courses(VoFile file) => new()
    {
        ["kursdeltakelser"] = new JsonArray([.. file.Courses.Select(course => new JsonObject
        {
            ["kurskode"] = course.Code,
            ["kursslag"] = course.Kind,
            ["nivåtrinn"] = course.Step,
            ["skolested"] = course.Centre,
            ["klasse"] = course.Group,
            ["oppstart"] = course.Start is { } start ? Day(start) : null,
            ["avslutning"] = course.End is { } end ? Day(end) : null,
            ["fase"] = course.Phase,
            ["fremmøteprosent"] = course.PresencePercent,
            ["fraværsgrunn"] = course.PresencePercent < 75 ? "syk" : null,
        })]),
        ["beståtteModuler"] = new JsonArray([.. file.Modules.Select(module => new JsonObject
        {
            ["modul"] = module.Module,
            ["fag"] = module.Subject,
            ["skolested"] = module.Centre,
            ["beståttDato"] = Day(module.Passed),
        })]),
        ["prøvepåmeldinger"] = new JsonArray([.. file.Tests.Select(test => new JsonObject
        {
            ["prøveslag"] = test.Kind,
            ["skolested"] = test.Centre,
            ["prøvedato"] = Day(test.Day),
        })]),
    };

    public static JsonNode Person(Person person, AgencyFacts facts) => new JsonObject
    {
        ["personnummer"] = person.Number,
        ["fornavn"] = person.GivenName,
        ["etternavn"] = person.FamilyName,
        ["tilhørigheter"] = Places(facts),
    };

    public static JsonObject Employee(Employee employee) => new()
    {
        ["tilsattnummer"] = employee.Id,
        ["stilling"] = employee.Role,
        ["skolesteder"] = new JsonArray([.. employee.Units.Select(unit => JsonValue.Create(unit))]),
        ["klasser"] = new JsonArray([.. employee.Groups.Select(name => JsonValue.Create(name))]),
        ["innsyn"] = employee.SeesGroupsOnly ? "KLASSE" : "SKOLESTED",
        ["egetPersonnummer"] = employee.Number,
        ["inhabilFor"] = new JsonArray([.. employee.Conflicts.Select(number => JsonValue.Create(number))]),
        ["sluttdato"] = employee.ValidTo is { } end ? Day(end) : null,
        ["vikariatStart"] = employee.Substitute is { } first ? Day(first.From) : null,
        ["vikariatSlutt"] = employee.Substitute is { } last ? Day(last.To) : null,
        ["vikariatArsak"] = employee.Substitute?.Reason,
    };

    public static JsonNode Change(RegisterChange change)
    {
        var node = new JsonObject
        {
            ["nummer"] = change.Number,
            ["gjelder"] = change.Kind switch { ChangeKind.Unit => "SKOLESTED", ChangeKind.Employee => "TILSATT", _ => "ELEV" },
            ["nøkkel"] = change.Key,
        };
        node["nå"] = change switch
        {
            { Unit: { } unit } => new JsonObject { ["skolested"] = unit.Id, ["navn"] = unit.Name, ["skjult"] = unit.Protected },
            { Employee: { } employee } => Employee(employee),
            { Person: { } entry } => Standing(entry.Person, entry.Facts),
            _ => null,
        };
        return node;
    }

    private static JsonObject Standing(Person person, AgencyFacts facts)
    {
        var node = new JsonObject
        {
            ["personnummer"] = person.Number,
            ["tidligereNumre"] = new JsonArray([.. person.FormerNumbers.Select(number => JsonValue.Create(number))]),
        };
        Put(node, "fyltAtten", facts.Adult);
        Put(node, "lever", facts.Alive);
        Put(node, "harVerge", facts.Guardian);
        Put(node, "sperretForInnsyn", facts.Shielded);
        if (facts.Protection is { } protection)
        {
            node["adressevern"] = protection == "none" ? "INGEN" : "SKJULT";
        }

        if (facts.Affiliations is not null)
        {
            node["tilhørigheter"] = Places(facts);
        }

        return node;
    }

    private static JsonArray Places(AgencyFacts facts) => new([.. (facts.Affiliations ?? []).Select(place => new JsonObject
    {
        ["skolested"] = place.Unit,
        ["klasse"] = place.Group,
        ["oppstart"] = Day(place.From),
        ["avslutning"] = place.To is { } end ? Day(end) : null,
    })]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Put(JsonObject node, string member, bool? value)
    {
        if (value is { } known)
        {
            node[member] = known;
        }
    }
}
