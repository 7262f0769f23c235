using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.StandingFacts;

namespace Navo.Adapters.Tests;

/// <summary>A tie that is declared and cannot be read may be with anyone: it closes for everyone and is never lost (D08, A21).</summary>
public sealed class What_is_written_of_an_employee
{
    private const string Number = "01819012345";

    // Each agency's words for the same: the employee's own number, the conflicts, the last day.
    private static readonly (string Own, string Conflicts, Func<JsonObject, (CaseworkerFact Fact, ImmutableArray<KeptApart> Apart)> Read)[] Agencies =
    [
        ("egetFodselsnummer", "inhabilOverfor", Nav), ("egetPersonnummer", "inhabilFor", OsloVo),
    ];

    [Theory]
    [InlineData("""["018190 12345"]""")]
    [InlineData("""["01819012345", "x"]""")]
    [InlineData("""["01819012345", null]""")]
    [InlineData("""[""]""")]
    public void Of_a_conflict_that_cannot_be_read_ends_the_fact_and_is_counted(string conflicts)
    {
        foreach (var agency in Agencies)
        {
            var (fact, apart) = agency.Read(new JsonObject { [agency.Conflicts] = JsonNode.Parse(conflicts) });
            Assert.Equal(DateTimeOffset.UnixEpoch, fact.ValidTo);
            Assert.Equal(agency.Conflicts + "[]", Assert.Single(apart).Field);
            Assert.Equal(JsonNode.Parse(conflicts)!.AsArray().Count - 1, fact.Conflicts.Length);
        }
    }

    [Theory]
    [InlineData("0181901234")]
    [InlineData("")]
    public void Of_an_own_number_that_cannot_be_read_ends_the_fact_and_is_counted(string own)
    {
        foreach (var agency in Agencies)
        {
            var (fact, apart) = agency.Read(new JsonObject { [agency.Own] = own });
            Assert.Equal((DateTimeOffset.UnixEpoch, null), (fact.ValidTo, fact.Fodselsnummer));
            Assert.Equal(agency.Own, Assert.Single(apart).Field);
        }
    }

    [Fact]
    public void Is_carried_where_it_can_be_read_and_nothing_is_no_tie()
    {
        foreach (var agency in Agencies)
        {
            var (fact, apart) = agency.Read(new JsonObject { [agency.Own] = Number, [agency.Conflicts] = new JsonArray(Number) });
            Assert.Equal((null, Number, Number), (fact.ValidTo, fact.Fodselsnummer, Assert.Single(fact.Conflicts)));
            Assert.Empty(apart);

            (fact, apart) = agency.Read(new JsonObject { [agency.Own] = null });
            Assert.Equal((null, null, 0), (fact.ValidTo, fact.Fodselsnummer, fact.Conflicts.Length));
            Assert.Empty(apart);
        }
    }

    [Theory]
    [InlineData("9999-12-31", null, 0)]
    [InlineData("9999-12-31T00:00:00", null, 0)]
    [InlineData("2026-05-31", "2026-05-31T22:00:00Z", 0)]
    [InlineData("9999-99-99", "1970-01-01T00:00:00Z", 1)]
    [InlineData("9999-12-31!", "1970-01-01T00:00:00Z", 1)]
    public void Of_a_last_day_is_open_in_the_year_9999_and_over_when_it_cannot_be_read(string last, string? end, int kept)
    {
        foreach (var agency in Agencies)
        {
            var (fact, apart) = agency.Read(new JsonObject { ["sluttdato"] = last });
            Assert.Equal(end is null ? null : DateTimeOffset.Parse(end, null), fact.ValidTo);
            Assert.Equal(kept, apart.Length);
        }
    }

    [Fact]
    public void And_of_a_persons_places_and_a_plans_days_is_open_in_the_year_9999()
    {
        var office = new JsonObject { ["enhetId"] = "an-office", ["startdato"] = "2026-01-05", ["sluttdato"] = "9999-12-31" };
        var nav = NavChange("BRUKER", Number, new JsonObject { ["oppfolging"] = new JsonArray(office) });
        Assert.Null(Assert.Single(((RegisterChange.Participant)Assert.Single(nav.Values)).Now!.FollowUps!.Value).To);

        var centre = new JsonObject { ["skolested"] = "centre-1", ["oppstart"] = "2026-01-05", ["avslutning"] = "9999-12-31" };
        var osloVo = OsloVoChange("ELEV", Number, new JsonObject { ["tilhørigheter"] = new JsonArray(centre) });
        Assert.Null(Assert.Single(((RegisterChange.Participant)Assert.Single(osloVo.Values)).Now!.FollowUps!.Value).To);

        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        Assert.Null(WrittenDay.Read("til_dato", "9999-12-31", apart));
        Assert.Empty(apart);
    }

    private static (CaseworkerFact Fact, ImmutableArray<KeptApart> Apart) Nav(JsonObject employee)
    {
        employee["rolle"] = "A_ROLE";
        return Of(NavChange("ANSATT", "a1", employee));
    }

    private static (CaseworkerFact Fact, ImmutableArray<KeptApart> Apart) OsloVo(JsonObject employee)
    {
        employee["stilling"] = "A_ROLE";
        return Of(OsloVoChange("TILSATT", "a1", employee));
    }

    private static (CaseworkerFact Fact, ImmutableArray<KeptApart> Apart) Of(Mapped<RegisterChange> mapped) =>
        (((RegisterChange.Caseworker)Assert.Single(mapped.Values)).Now!, mapped.Apart);

    private static Mapped<RegisterChange> NavChange(string kind, string key, JsonObject now) => Adapters.Nav.Mapping.RegisterMapping.Map(
        new EventsAnswer { Strom = "s", Hendelser = [new EventRow { Hendelsestype = kind, Nokkel = key, Innhold = Element(now) }] });

    private static Mapped<RegisterChange> OsloVoChange(string kind, string key, JsonObject now) => Adapters.OsloVo.Mapping.RegisterMapping.Map(
        new ChangesAnswer { Strom = "s", Endringer = [new ChangeRow { Gjelder = kind, Nokkel = key, Na = Element(now) }] });

    private static System.Text.Json.JsonElement Element(JsonObject now) => System.Text.Json.JsonSerializer.SerializeToElement(now);
}
