using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Tests;

public sealed class The_mapping_of_vo_status
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Theory]
    [InlineData("NORSKKURS", "NORSK")]
    [InlineData("FOV", "FOV")]
    [InlineData("SAMFUNNSFAG", "SAMFUNNSKUNNSKAP")]
    [InlineData("VIDEREGÅENDE", "VGO")]
    public void Names_each_kind_of_course(string theirs, string ours) => Assert.Equal(ours, Wire(One(Row(kind: theirs)).Type));

    [Theory]
    [InlineData("SØKER", "SØKT")]
    [InlineData("TILBUD", "PLASS")]
    [InlineData("PÅGÅR", "I_GANG")]
    [InlineData("PERMISJON", "PAUSE")]
    [InlineData("BESTÅTT", "FULLFØRT")]
    [InlineData("AVBRUTT", "SLUTTET")]
    public void Names_each_phase(string theirs, string ours) => Assert.Equal(ours, Wire(One(Row(phase: theirs)).Status));

    [Theory]
    [InlineData("A1", "A1")]
    [InlineData("A2", "A2")]
    [InlineData("B1", "B1")]
    [InlineData("B2", "B2")]
    [InlineData("C1", "C1")]
    [InlineData("GRUNNMODUL", "GRUNNMODUL")]
    [InlineData("MODUL_1", "MODUL_1")]
    [InlineData("MODUL_2", "MODUL_2")]
    [InlineData("MODUL_3", "MODUL_3")]
    [InlineData("MODUL_4", "MODUL_4")]
    [InlineData("VG1", "VG1")]
    [InlineData("VG2", "VG2")]
    [InlineData("VG3", "VG3")]
    public void Names_each_step(string theirs, string ours) => Assert.Equal(ours, Wire(One(Row(step: theirs)).Level!.Value));

    [Theory]
    [InlineData("GRUNNMODUL", "GRUNNMODUL")]
    [InlineData("MODUL_1", "MODUL_1")]
    [InlineData("MODUL_2", "MODUL_2")]
    [InlineData("MODUL_3", "MODUL_3")]
    [InlineData("MODUL_4", "MODUL_4")]
    public void Names_each_module(string theirs, string ours)
    {
        var answer = new CoursesAnswer { Kursdeltakelser = [], BestatteModuler = [new ModuleRow { Modul = theirs, Skolested = "centre" }] };
        Assert.Equal(ours, Wire(Assert.Single(VoStatusMapping.Map(answer, "agency", Today).Values[0].Data.ModulesDone)));
    }

    [Fact]
    public void Has_a_test_for_every_code_of_the_lists() => Assert.Equal(
        (4, 6, 13, 5), (OsloVoCodes.Course.Codes.Count, OsloVoCodes.Phase.Codes.Count, OsloVoCodes.CourseStep.Codes.Count, OsloVoCodes.Module.Codes.Count));

    [Fact]
    public void Tells_each_centre_by_itself()
    {
        var answer = new CoursesAnswer
        {
            Kursdeltakelser = [Row(centre: "centre-b"), Row(centre: "centre-a"), Row(centre: "centre-b", phase: "TILBUD")],
            Provepameldinger = [new TestRow { Skolested = "centre-a", Provedato = "2026-06-01" }],
        };
        var observations = VoStatusMapping.Map(answer, "agency", Today).Values;
        Assert.Equal(["centre-a", "centre-b"], observations.Select(observation => observation.SourceUnit));
        Assert.Equal([1, 2], observations.Select(observation => observation.Data.Courses.Length));
        Assert.Equal(new DateOnly(2026, 6, 1), Assert.Single(observations[0].Data.TestDates));
        Assert.All(observations, observation => Assert.Equal(Evidence.Register, observation.Evidence));
    }

    [Fact]
    public void Tells_of_no_test_that_has_been()
    {
        var answer = new CoursesAnswer { Kursdeltakelser = [], Provepameldinger = [new TestRow { Skolested = "centre", Provedato = "2026-05-19" }] };
        Assert.Empty(VoStatusMapping.Map(answer, "agency", Today).Values);
    }

    [Theory]
    [InlineData("DATAKURS", "PÅGÅR", "kursdeltakelser[].kursslag")]
    [InlineData("FOV", "PAUSET", "kursdeltakelser[].fase")]
    public void Keeps_apart_what_is_on_no_list(string kind, string phase, string field)
    {
        var mapped = VoStatusMapping.Map(new CoursesAnswer { Kursdeltakelser = [Row(kind: kind, phase: phase)] }, "agency", Today);
        Assert.Empty(mapped.Values);
        Assert.Equal(field, Assert.Single(mapped.Apart).Field);
    }

    private static Course One(CourseRow row) =>
        Assert.Single(VoStatusMapping.Map(new CoursesAnswer { Kursdeltakelser = [row] }, "agency", Today).Values[0].Data.Courses);

    private static CourseRow Row(string kind = "FOV", string phase = "PÅGÅR", string step = "MODUL_1", string centre = "centre") =>
        new() { Kursslag = kind, Fase = phase, Nivatrinn = step, Skolested = centre, Oppstart = "2026-01-10", Avslutning = null };

    private static string Wire<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonSerializer.SerializeToElement(value).GetString()!;
}
