using System.Text.Json;
using Navo.Contracts.Describing;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;
using Navo.Contracts.Skills;

namespace Navo.Contracts.Tests;

public sealed class Plain_data
{
    [Fact]
    public void Says_each_skill_with_its_level_evidence_and_day_in_two_languages()
    {
        var lines = Lines("norskniva", """{"skills":[{"skill":"MUNTLIG","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-05-12"}],"targetLevel":"B1"}""");
        Assert.Equal(["skills[0]", "targetLevel"], lines.Select(line => line.Key));
        Assert.Contains("A2", lines[0].Value.Nb, StringComparison.Ordinal);
        Assert.Contains("12. mai 2026", lines[0].Value.Nb, StringComparison.Ordinal);
        Assert.Contains("12 May 2026", lines[0].Value.In("en"), StringComparison.Ordinal);
        Assert.DoesNotContain("NORSKPROVE", lines[0].Value.Nb, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_shows_a_code_that_is_on_no_list()
    {
        var line = Assert.Single(Lines("tilrettelegging", """{"needs":["HELT_NYTT"]}"""));
        Assert.Equal("Noe vi ikke har ord for ennå", line.Value.Nb);
    }

    [Fact]
    public void Leaves_out_what_the_schema_does_not_name_and_what_is_for_machines()
    {
        var lines = Lines("kompetanse", """{"skills":[{"escoUri":"http://data.europa.eu/esco/skill/S3.5.1","label":"Lage mat","kilde":"HOBBY","dokumentasjon":"EGEN"}],"certificates":[],"comment":"x"}""");
        var line = Assert.Single(lines);
        Assert.Equal("Lage mat", line.Label.Nb);
        Assert.DoesNotContain("esco", line.Value.Nb, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Names_items_by_their_place_where_the_schema_says_so_and_passes_over_the_empty_ones()
    {
        var lines = Lines("digital", """{"areas":[{"score":3},{},{},{},{"score":5}],"canDo":["PC"],"frameworkVersion":"2.2"}""");
        Assert.Equal(["areas[0]", "areas[4]"], lines.Where(line => line.Key.StartsWith("areas", StringComparison.Ordinal)).Select(line => line.Key));
    }

    [Fact]
    public void Calls_a_unit_by_its_name() => Assert.Contains(
        "Skolen på torget",
        Lines("vo-status", """{"courses":[{"type":"NORSK","centre":"u1","status":"I_GANG"}]}""", _ => "Skolen på torget")[0].Value.Nb,
        StringComparison.Ordinal);

    [Fact]
    public void Has_lines_for_every_category_with_a_schema() =>
        Assert.All(CategoryDocuments.All, document => Assert.Contains(document.Fields, field => !field.Path.Contains('.', StringComparison.Ordinal)));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("""{"skills":"x"}""")]
    [InlineData("""{"skills":[1,null,[]]}""")]
    public void Survives_anything(string data) => Assert.NotNull(Lines("norskniva", data).Select(line => line.Key).ToList());

    [Fact]
    public void Offers_skills_with_their_own_words_and_an_address_of_ESCO()
    {
        Assert.Equal(SkillChoices.All.Length, SkillChoices.All.Select(choice => choice.Id).Distinct().Count());
        Assert.All(SkillChoices.All, choice =>
        {
            Assert.Matches(@"^http://data\.europa\.eu/esco/skill/S[0-9.]+[0-9]$", choice.EscoUri);
            Assert.NotEqual(choice.Nb, choice.En);
        });
    }

    private static IReadOnlyList<DescribedLine> Lines(string category, string data, Func<string, string?>? unitName = null)
    {
        using var document = JsonDocument.Parse(data);
        return PlainData.Lines(CategoryId.Parse(category), document.RootElement, unitName ?? (_ => null));
    }
}
