using System.Collections.Immutable;

namespace Navo.StandIns.People;

/// <summary>Makes up a person's file at Oslo Voksenopplæring, with the imperfection the person was drawn to have.</summary>
internal sealed class VoFileMaker(Draw draw, DateOnly today)
{
    private static readonly string[] Skills = ["LYTTE", "LESE", "SKRIVE", "SNAKKE"];
    private static readonly string[] Steps = ["FØR_A1", "A1", "A2", "B1", "B2"];
    private static readonly string[] Modules = ["GRUNNMODUL", "MODUL_1", "MODUL_2", "MODUL_3", "MODUL_4"];
    private static readonly string[] EarlierPhases = ["BESTÅTT", "AVBRUTT"];
    private static readonly string[] LaterPhases = ["SØKER", "TILBUD"];
    private static readonly string[] Grounds = ["PRØVE", "LÆRER", "SELV", "INNPLASSERING"];

    /// <summary>A complete file: four levels of this year, a course under way, a module passed, a test ahead.</summary>
    public VoFile Complete(string unit, string? group, AgencyFacts facts) => new()
    {
        Facts = facts,
        Levels = [.. Skills.Select((skill, index) => Level(skill, index == 3 ? "B1" : "A2", index == 3 ? "LÆRER" : "PRØVE", unit, 60 + index))],
        Goal = "B1",
        Courses = [Course("NORSKKURS", "A2", unit, group, "PÅGÅR", -70, 110), Course("FOV", "MODUL_2", unit, null, "TILBUD", 130, 300)],
        Modules = [new VoModuleOnFile("MODUL_1", "norsk", unit, today.AddDays(-120))],
        Tests = [new VoTestOnFile("NORSKPRØVE", unit, today.AddDays(45))],
    };

    public VoFile Ordinary(ImmutableArray<Affiliation> places, AgencyFacts facts, Imperfection imperfection)
    {
        var levels = imperfection switch
        {
            Imperfection.NoLevel => [],
            Imperfection.OldLevels => [.. Skills.Select(skill => Level(skill, draw.Of(Steps), draw.Of(Grounds), places[0].Unit, draw.Between(380, 1100)))],
            Imperfection.Contradictory => Contradictory(places[0].Unit),
            Imperfection.TwoCentres => TwoCentres(places),
            _ => Fresh(places[0].Unit),
        };
        return new VoFile
        {
            Facts = facts,
            Levels = levels,
            Goal = draw.Below(2) == 0 ? draw.Of(Steps[2..]) : null,
            Courses = [.. places.SelectMany(CoursesAt)],
            Modules = draw.Below(3) == 0 ? [new VoModuleOnFile("GRUNNMODUL", "norsk", places[0].Unit, today.AddDays(-draw.Between(30, 400)))] : [],
            Tests = draw.Below(3) == 0 ? [new VoTestOnFile("NORSKPRØVE", places[0].Unit, today.AddDays(draw.Between(5, 90)))] : [],
        };
    }

    /// <summary>The class's own course, and for some one before it or ahead.</summary>
    private IEnumerable<VoCourseOnFile> CoursesAt(Affiliation place)
    {
        yield return Course("NORSKKURS", draw.Of(Steps[1..]), place.Unit, place.Group, draw.Below(10) == 0 ? "PERMISJON" : "PÅGÅR", -draw.Between(10, 90), draw.Between(20, 200));
        if (draw.Below(3) == 0)
        {
            yield return Course("FOV", draw.Of(Modules), place.Unit, null, draw.Of(EarlierPhases), -draw.Between(300, 500), -draw.Between(100, 290));
        }

        if (draw.Below(4) == 0)
        {
            yield return Course("SAMFUNNSFAG", null, place.Unit, null, draw.Of(LaterPhases), draw.Between(30, 60), draw.Between(61, 90));
        }
    }

    private ImmutableArray<VoLevelOnFile> Fresh(string unit) =>
        [.. Skills.Select(skill => Level(skill, draw.Of(Steps), draw.Of(Grounds), unit, draw.Between(5, 300)))];

    /// <summary>The test and the teacher say different things of the same skill, and one row carries a step that is on no list.</summary>
    private ImmutableArray<VoLevelOnFile> Contradictory(string unit) =>
    [
        .. Skills.Select(skill => Level(skill, "A2", "PRØVE", unit, 100)),
        .. Skills.Take(2).Select(skill => Level(skill, "B1", "LÆRER", unit, 100)),
        Level(Skills[2], "A2/B1", "LÆRER", unit, 20),
    ];

    private ImmutableArray<VoLevelOnFile> TwoCentres(ImmutableArray<Affiliation> places) =>
    [
        .. Skills.Select(skill => Level(skill, "A1", "INNPLASSERING", places[0].Unit, 250)),
        .. Skills.Take(2).Select(skill => Level(skill, "A2", "LÆRER", places[1].Unit, 40)),
    ];

    private VoLevelOnFile Level(string skill, string step, string ground, string centre, int daysAgo) => new()
    {
        Skill = skill,
        Step = step,
        Ground = ground,
        Day = today.AddDays(-daysAgo),
        Centre = centre,
        Attempt = draw.Between(1, 3),
        Points = draw.Between(20, 95),
        Remark = "Lærerens egne ord, som aldri skal ut av skolen.",
    };

    private VoCourseOnFile Course(string kind, string? step, string centre, string? group, string phase, int startDays, int endDays) => new()
    {
        Code = step is null ? kind : $"{kind}-{step}",
        Kind = kind,
        Step = step,
        Centre = centre,
        Group = group,
        Start = today.AddDays(startDays),
        End = today.AddDays(endDays),
        Phase = phase,
        PresencePercent = draw.Between(40, 100),
    };
}
