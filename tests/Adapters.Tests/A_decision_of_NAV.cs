using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Tests;

/// <summary>NAV-loven § 14 a: three generations of codes, and which decision is current.</summary>
public sealed class A_decision_of_NAV
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Theory]
    [InlineData("GODE_MULIGHETER", "STANDARD_INNSATS", "IKVAL", ServiceGroup.GodeMuligheter)]
    [InlineData("TRENGER_VEILEDNING", "SITUASJONSBESTEMT_INNSATS", "BFORM", ServiceGroup.TrengerVeiledning)]
    [InlineData("TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE", "SPESIELT_TILPASSET_INNSATS", "BATT", ServiceGroup.TrengerVeiledningNedsattArbeidsevne)]
    [InlineData("JOBBE_DELVIS", "GRADERT_VARIG_TILPASSET_INNSATS", "VARIG", ServiceGroup.JobbeDelvis)]
    [InlineData("LITEN_MULIGHET_TIL_A_JOBBE", "VARIG_TILPASSET_INNSATS", "VARIG", ServiceGroup.LitenMulighetTilAJobbe)]
    public void Is_read_in_all_three_generations_of_codes(string now, string before, string arena, ServiceGroup group)
    {
        Assert.Equal([group], ServiceGroups.Read(now).ToArray());
        Assert.Equal([group], ServiceGroups.Read(before).ToArray());
        Assert.Contains(group, ServiceGroups.Read(arena));
        foreach (var code in (string[])[now, before, arena])
        {
            var observation = Map(Latest(code, "2026-02-01T10:00:00+01:00"), "2026-01-02T08:00:00+01:00");
            Assert.True(observation!.Data.HasDecision);
            Assert.DoesNotContain(now, Mapping.CanonicalJson.Write(observation).ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_Arenas_VARIG_stands_for_two_groups_and_is_never_made_one()
    {
        Assert.Equal([ServiceGroup.JobbeDelvis, ServiceGroup.LitenMulighetTilAJobbe], ServiceGroups.Read("VARIG").ToArray());
        Assert.All(ServiceGroups.Codes.Where(code => code.Key != "VARIG"), code => Assert.Single(code.Value));
        Assert.Equal(14, ServiceGroups.Codes.Count);
        Assert.Empty(ServiceGroups.Read("BKART"));
        Assert.Empty(ServiceGroups.Read(null));
    }

    [Theory]
    [InlineData("SKAFFE_ARBEID", MainGoal.SkaffeArbeid)]
    [InlineData("BEHOLDE_ARBEID", MainGoal.BeholdeArbeid)]
    [InlineData("OKE_DELTAKELSE", MainGoal.OkeDeltakelse)]
    [InlineData("SKAFFEA", MainGoal.SkaffeArbeid)]
    [InlineData("BEHOLDEA", MainGoal.BeholdeArbeid)]
    [InlineData("OKEDELT", MainGoal.OkeDeltakelse)]
    public void Has_a_main_goal_in_the_codes_of_Arena_too(string code, MainGoal goal) =>
        Assert.Equal(goal, Map(Latest("VARIG", "2026-02-01T00:00:00", fromArena: true) with { Hovedmal = code }, "2026-01-02T08:00:00+01:00")!.Data.MainGoal);

    [Theory]
    [InlineData("OKE_DELTAKELSE")]
    [InlineData("VENTE_OG_SE")]
    [InlineData(null)]
    public void Has_no_main_goal_where_the_code_cannot_be_there_or_is_on_no_list(string? code)
    {
        var observation = Map(Latest("STANDARD_INNSATS", "2026-02-01T10:00:00+01:00") with { Hovedmal = code }, "2026-01-02T08:00:00+01:00");
        Assert.True(observation!.Data.HasDecision);
        Assert.Null(observation.Data.MainGoal);
    }

    [Theory]
    // After the start of the open period, to the second; and before it.
    [InlineData("2026-01-02T08:00:01+01:00", false, "2026-01-02T08:00:00+01:00", true)]
    [InlineData("2026-01-02T08:00:00+01:00", false, "2026-01-02T08:00:00+01:00", false)]
    [InlineData("2026-01-01T08:00:00+01:00", false, "2026-01-02T08:00:00+01:00", false)]
    // Zones are instants: eight in UTC is nine in Norway in winter.
    [InlineData("2026-01-02T07:30:00Z", false, "2026-01-02T08:00:00+01:00", true)]
    [InlineData("2026-01-02T08:30:00+02:00", false, "2026-01-02T08:00:00+01:00", false)]
    [InlineData("2026-01-02T08:30:00", false, "2026-01-02T08:00:00+01:00[Europe/Oslo]", true)]
    // Arena keeps midnight: four days' grace, and not a moment more.
    [InlineData("2026-01-02T00:00:00", true, "2026-01-02T08:00:00+01:00", true)]
    [InlineData("2025-12-29T08:00:01+01:00", true, "2026-01-02T08:00:00+01:00", true)]
    [InlineData("2025-12-29T08:00:00+01:00", true, "2026-01-02T08:00:00+01:00", false)]
    [InlineData("2025-12-30T00:00:00", false, "2026-01-02T08:00:00+01:00", false)]
    // Periods are kept since 2017-12-04; who was followed then was decided on before.
    [InlineData("2016-05-01T00:00:00", true, "2017-12-04T10:00:00+01:00", true)]
    [InlineData("2016-05-01T12:00:00+02:00", false, "2017-12-04T10:00:00+01:00", true)]
    [InlineData("2016-05-01T00:00:00", true, "2017-12-05T10:00:00+01:00", false)]
    public void Is_current_when_taken_in_the_open_period(string taken, bool fromArena, string start, bool expected)
    {
        Assert.Equal(expected, CurrentDecision.Holds(NorwegianDay.ReadInstant(taken)!.Value, fromArena, [Period(start)]));
        Assert.Equal(expected, Map(Latest("IKVAL", taken, fromArena), start) is not null);
    }

    [Fact]
    public void Is_none_without_an_open_period_whatever_NAV_says()
    {
        var taken = NorwegianDay.ReadInstant("2026-02-01T10:00:00+01:00")!.Value;
        Assert.False(CurrentDecision.Holds(taken, true, []));
        Assert.False(CurrentDecision.Holds(taken, true, null));
        Assert.False(CurrentDecision.Holds(taken, true, [Period("2026-01-02T08:00:00+01:00", "2026-03-01T08:00:00+01:00")]));
        Assert.False(CurrentDecision.Holds(taken, true, [Period("a while ago")]));
        var closed = FollowUp(Period("2026-01-02T08:00:00+01:00", "2026-03-01T08:00:00+01:00"));
        Assert.Empty(DecisionMapping.Map(closed, Recorded.Read("hent-gjeldende-14a-vedtak", NavJson.Default.CurrentDecisionAnswer), null, "agency", Today).Values);
    }

    [Fact]
    public void Left_in_Arena_is_found_there_when_nothing_newer_is()
    {
        var latest = Recorded.Read("hent-siste-14a-vedtak-arena", NavJson.Default.LatestDecisionAnswer);
        var data = Assert.Single(DecisionMapping.Map(FollowUp(Period("2026-01-02T08:00:00+01:00")), null, latest, "agency", Today).Values).Data;
        Assert.Equal((new DateOnly(2025, 12, 30), MainGoal.OkeDeltakelse), (data.DecidedOn, data.MainGoal));
        Assert.Empty(DecisionMapping.Map(FollowUp(Period("2026-01-05T08:00:00+01:00")), null, latest, "agency", Today).Values);
    }

    [Theory]
    [InlineData("ET_NYTT_TRINN", "2026-02-01T10:00:00+01:00")]
    [InlineData(null, "2026-02-01T10:00:00+01:00")]
    [InlineData("IKVAL", "en gang i februar")]
    [InlineData("IKVAL", "2026-09-01T10:00:00+02:00")]
    public void That_cannot_be_read_or_lies_ahead_is_kept_apart(string? group, string taken) => Assert.Null(Map(Latest(group, taken), "2026-01-02T08:00:00+01:00"));

    private static Observation<NavVedtak>? Map(LatestDecisionAnswer latest, string start) =>
        DecisionMapping.Map(FollowUp(Period(start)), null, latest, "agency", Today).Values.SingleOrDefault();

    private static LatestDecisionAnswer Latest(string? group, string taken, bool fromArena = false) => new() { Innsatsgruppe = group, FattetDato = taken, FraArena = fromArena };

    private static FollowUpPeriod Period(string start, string? end = null) => new() { StartTidspunkt = start, SluttTidspunkt = end, KvpPerioder = [] };

    private static FollowUpData FollowUp(params FollowUpPeriod[] periods) => new()
    {
        OppfolgingsEnhet = new FollowUpUnit { Enhet = new UnitRow { Id = "an-office" } },
        OppfolgingsPerioder = periods,
    };
}
