using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.StandingFacts;

namespace Navo.Adapters.Tests;

/// <summary>PDL's grading may be a list, and registers err: a marker anywhere protects, and a word nobody knows is no all-clear.</summary>
public sealed class A_protection_marker
{
    private static readonly string?[] Markers = ["STRENGT_FORTROLIG", "STRENGT_FORTROLIG_UTLAND", "FORTROLIG"];
    private static readonly string?[] Words = [.. Markers, "UGRADERT", "UKJENT", "", null];

    [Fact]
    public void Anywhere_in_NAVs_answer_protects() => Prop.ForAll(
        Gen.Elements(Words).ListOf().ToArbitrary(),
        words =>
        {
            var fact = Map(words);
            var expected = words.Any(Markers.Contains) ? "address" : words.All(word => word == "UGRADERT") ? "none" : null;
            Assert.Equal(expected, fact.Protection);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_not_lifted_by_a_word_beside_it() => Prop.ForAll(
        Gen.Elements(Words).ListOf().ToArbitrary(),
        Gen.Elements(Markers).ToArbitrary(),
        Gen.Choose(0, 8).ToArbitrary(),
        (words, marker, place) =>
        {
            var list = words.ToList();
            list.Insert(Math.Min(place, list.Count), marker);
            Assert.Equal("address", Map(list).Protection);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Left_out_or_of_no_form_is_an_absent_fact_which_denies()
    {
        Assert.Null(Map(null).Protection);
        Assert.Equal("none", Map([]).Protection);
        Assert.Null(Map([null]).Protection);
    }

    private static ParticipantFact Map(IEnumerable<string?>? words)
    {
        var row = new Dictionary<string, object?> { ["ident"] = "01810000000" };
        if (words is not null)
        {
            row["adressebeskyttelse"] = words.Select(word => word is null ? null : new { gradering = word }).ToArray();
        }

        var answer = new EventsAnswer
        {
            Strom = "s",
            Hendelser = [new EventRow { Hendelsestype = "BRUKER", Nokkel = "01810000000", Innhold = JsonSerializer.SerializeToElement(row) }],
        };
        return Assert.IsType<RegisterChange.Participant>(Assert.Single(RegisterMapping.Map(answer).Values)).Now!;
    }
}
