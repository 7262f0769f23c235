using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Tests;

public sealed class The_mapping_of_norskniva
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Theory]
    [InlineData("LYTTE", "LYTTING")]
    [InlineData("LESE", "LESING")]
    [InlineData("SKRIVE", "SKRIFTLIG")]
    [InlineData("SNAKKE", "MUNTLIG")]
    public void Names_each_skill(string theirs, string ours) => Assert.Equal(ours, Wire(Map(Row(skill: theirs)).Data.Skills[0].Skill));

    [Theory]
    [InlineData("FØR_A1", "UNDER_A1")]
    [InlineData("A1", "A1")]
    [InlineData("A2", "A2")]
    [InlineData("B1", "B1")]
    [InlineData("B2", "B2")]
    [InlineData("C1", "C1")]
    [InlineData("C2", "C2")]
    public void Names_each_level(string theirs, string ours)
    {
        Assert.Equal(ours, Wire(Map(Row(step: theirs)).Data.Skills[0].Level));
        Assert.Equal(ours, Wire(MapAll(theirs, Row())!.Data.TargetLevel!.Value));
    }

    [Theory]
    [InlineData("PRØVE", "NORSKPROVE")]
    [InlineData("LÆRER", "LAERERVURDERING")]
    [InlineData("SELV", "EGENVURDERING")]
    [InlineData("INNPLASSERING", "INNPLASSERINGSTEST")]
    public void Names_each_evidence(string theirs, string ours) => Assert.Equal(ours, Wire(Map(Row(ground: theirs)).Data.Skills[0].Evidence));

    [Fact]
    public void Has_a_test_for_every_code_of_the_lists() =>
        Assert.Equal((4, 7, 4), (OsloVoCodes.Skill.Codes.Count, OsloVoCodes.Step.Codes.Count, OsloVoCodes.Ground.Codes.Count));

    [Fact]
    public void Takes_the_newest_level_of_a_skill()
    {
        var data = Map(Row(step: "A1", day: "2026-01-01"), Row(step: "B1", day: "2026-03-01"), Row(step: "A2", day: "2026-02-01")).Data;
        Assert.Equal(CefrLevel.B1, Assert.Single(data.Skills).Level);
    }

    [Fact]
    public void Lets_the_national_test_stand_against_a_teacher_of_the_same_day()
    {
        var data = Map(Row(step: "B1", ground: "LÆRER"), Row(step: "A2", ground: "PRØVE"), Row(step: "C1", ground: "SELV")).Data;
        Assert.Equal((CefrLevel.A2, Evidence.Norskprove), (data.Skills[0].Level, data.Skills[0].Evidence));
    }

    [Fact]
    public void Takes_day_evidence_and_centre_from_the_newest_skill()
    {
        var observation = Map(Row(skill: "LYTTE", day: "2026-01-01", centre: "centre-a"), Row(skill: "LESE", day: "2026-04-01", centre: "centre-b", ground: "LÆRER"));
        Assert.Equal(
            (new DateOnly(2026, 4, 1), Evidence.Laerervurdering, "centre-b"), (observation.ObservedOn, observation.Evidence, observation.SourceUnit));
        Assert.Equal(new DateOnly(2027, 1, 1), NorsknivaMapping.StaleAfter(observation.Data));
    }

    [Theory]
    [InlineData("A2/B1", "PRØVE", "2026-01-01", "centre", "trinn")]
    [InlineData("A2", "GJETTET", "2026-01-01", "centre", "språkferdighet[].grunnlag")]
    [InlineData("A2", "PRØVE", "i fjor", "centre", "språkferdighet[].vurdertDato")]
    [InlineData("A2", "PRØVE", "2026-05-21", "centre", "språkferdighet[].vurdertDato")]
    [InlineData("A2", "PRØVE", "2026-01-01", "Skolen på hjørnet", "språkferdighet[].skolested")]
    public void Keeps_apart_what_is_on_no_list(string step, string ground, string day, string centre, string field)
    {
        var mapped = NorsknivaMapping.Map(
            new LevelsAnswer { Sprakferdighet = [Row(step: step, ground: ground, day: day, centre: centre)] }, "agency", Today);
        Assert.Empty(mapped.Values);
        Assert.Equal(field, Assert.Single(mapped.Apart).Field);
    }

    [Fact]
    public void Of_nothing_is_nothing()
    {
        Assert.Null(MapAll(null));
        Assert.Null(MapAll("B1"));
    }

    private static Observation<Norskniva> Map(params LevelRow[] rows) => MapAll(null, rows)!;

    private static Observation<Norskniva>? MapAll(string? target, params LevelRow[] rows) =>
        NorsknivaMapping.Map(new LevelsAnswer { Sprakferdighet = rows, Malniva = target }, "agency", Today).Values.SingleOrDefault();

    private static LevelRow Row(string skill = "LYTTE", string step = "A2", string ground = "PRØVE", string day = "2026-01-01", string centre = "centre") =>
        new() { Ferdighet = skill, Trinn = step, Grunnlag = ground, VurdertDato = day, Skolested = centre };

    private static string Wire<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonSerializer.SerializeToElement(value).GetString()!;
}
