using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Navo.Contracts.Comparing;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;

namespace Navo.Contracts.Tests.Comparing;

public sealed class Conflicting_facts
{
    private static readonly CategoryId Digital = CategoryId.Parse("digital");

    [Fact]
    public void Are_told_skill_by_skill_with_the_dates_and_evidence_of_both()
    {
        var found = ConflictingFacts.Of(
            Digital,
            [Observation("nav", "2026-03-01", "KARTLEGGING", """{"areas":[{"score":2},{"score":4},{},{"score":1},{}],"canDo":[],"frameworkVersion":"2.2"}""")],
            [Observation("oslo-vo", "2026-05-01", "LAERERVURDERING", """{"areas":[{"score":3},{"score":4},{"score":1},{},{}],"canDo":["PC"],"frameworkVersion":"2.2"}""")]);

        var one = Assert.Single(found);
        Assert.Equal("Finne informasjon", one.Name("nb"));
        Assert.Equal(("2", "KARTLEGGING", new DateOnly(2026, 3, 1), "nav"), (one.Ours.Value, one.Ours.Evidence, one.Ours.ObservedOn, one.Ours.SourceAgency));
        Assert.Equal(("3", "LAERERVURDERING", new DateOnly(2026, 5, 1), "oslo-vo"), (one.Theirs.Value, one.Theirs.Evidence, one.Theirs.ObservedOn, one.Theirs.SourceAgency));
        Assert.Equal("Grunnleggende", one.Ours.Words("nb"));
    }

    [Fact]
    public void Take_a_skills_own_day_and_evidence_before_the_observations()
    {
        var one = Assert.Single(ConflictingFacts.Of(
            CategoryId.Parse("norskniva"),
            [Observation("nav", "2026-05-01", "REGISTER", """{"skills":[{"skill":"LESING","level":"B1","evidence":"EGENVURDERING","observedOn":"2025-01-01"}]}""")],
            [Observation("oslo-vo", "2026-05-01", "REGISTER", """{"skills":[{"skill":"LESING","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-04-01"},{"skill":"LYTTING","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-04-01"}]}""")]));

        Assert.Equal(("LESING", "Lese"), (one.About, one.Name("nb")));
        Assert.Equal((new DateOnly(2025, 1, 1), "EGENVURDERING"), (one.Ours.ObservedOn, one.Ours.Evidence));
        Assert.Equal((new DateOnly(2026, 4, 1), "NORSKPROVE"), (one.Theirs.ObservedOn, one.Theirs.Evidence));
    }

    [Fact]
    public void Are_judged_by_the_newest_that_each_side_has()
    {
        var theirs = Observation("oslo-vo", "2026-05-01", "KARTLEGGING", """{"goalType":"JOBB"}""");

        Assert.Empty(ConflictingFacts.Of(
            CategoryId.Parse("mal"),
            [Observation("nav", "2026-02-01", "REGISTER", """{"goalType":"NORSK"}"""), Observation("nav", "2026-04-01", "REGISTER", """{"goalType":"JOBB"}""")],
            [theirs]));
        Assert.Equal("Lære mer norsk", Assert.Single(ConflictingFacts.Of(
            CategoryId.Parse("mal"), [Observation("nav", "2026-02-01", "REGISTER", """{"goalType":"NORSK"}""")], [theirs])).Ours.Words("nb"));
    }

    [Fact]
    public void Are_not_made_of_what_one_side_does_not_say_nor_of_two_scales()
    {
        Assert.Empty(ConflictingFacts.Of(
            CategoryId.Parse("tilrettelegging"),
            [Observation("nav", "2026-02-01", "REGISTER", """{"needs":["LYD"]}""")],
            [Observation("oslo-vo", "2026-02-01", "REGISTER", """{"needs":["PAUSER"]}""")]));
        Assert.Empty(ConflictingFacts.Of(
            CategoryId.Parse("arbeid"),
            [Observation("nav", "2026-02-01", "REGISTER", """{"occupations":[{"styrk":"9112","years":3,"tasks":[]}]}""")],
            [Observation("oslo-vo", "2026-02-01", "REGISTER", """{"occupations":[{"styrk":"5223","years":4,"tasks":[]},{"styrk":"9112","tasks":["RENHOLD"]}]}""")]));
        Assert.Empty(ConflictingFacts.Of(
            Digital,
            [Observation("nav", "2026-03-01", "KARTLEGGING", """{"areas":[{"score":2},{},{},{},{}],"canDo":[],"frameworkVersion":"2.2"}""")],
            [Observation("oslo-vo", "2026-05-01", "KARTLEGGING", """{"areas":[{"score":3},{},{},{},{}],"canDo":[],"frameworkVersion":"3.0"}""")]));
    }

    [Fact]
    public void Are_looked_for_in_anything_without_a_fault()
    {
        var values = Gen.Elements(
            "null", "1", "1.5", "true", "\"x\"", "[]", "{}", "\"\\ud800\"", "[{\"score\":2}]", "[null,{\"score\":\"\\ud800\"}]",
            "{\"areas\":[{\"score\":[]},7,{}]}", "{\"areas\":{},\"skills\":[{\"skill\":1,\"level\":2}]}", "{\"occupations\":[[]],\"goalType\":{}}", "{\"goalType\":\"JOBB\",\"phone\":\"+4711111111\"}", "\"2026-02-30\"");
        var observations =
            from data in values
            from day in values
            from evidence in values
            select $$"""{"data":{{data}},"observedOn":{{day}},"evidence":{{evidence}},"sourceAgency":"nav","sourceUnit":"u"}""";
        var sides =
            from ours in Gen.OneOf(observations, values)
            from theirs in Gen.OneOf(observations, values)
            select (ours, theirs);
        Check.QuickThrowOnFailure(Prop.ForAll(sides.ToArbitrary(), pair =>
        {
            foreach (var document in CategoryDocuments.All)
            {
                _ = ConflictingFacts.Of(document.Category, [Read(pair.ours)], [Read(pair.theirs)]);
            }
        }));
    }

    private static JsonElement Observation(string agency, string on, string evidence, string data) =>
        Read($$"""{"observedOn":"{{on}}","evidence":"{{evidence}}","sourceAgency":"{{agency}}","sourceUnit":"unit-of-{{agency}}","data":{{data}}}""");

    private static JsonElement Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
