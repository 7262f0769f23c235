using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Tests;

public sealed class The_mapping_of_nav_plan
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Theory]
    [InlineData("egenaktivitet", "EGENAKTIVITET")]
    [InlineData("jobbsoeking", "JOBBSOKING")]
    [InlineData("sokeavtale", "SOKEAVTALE")]
    [InlineData("ijobb", "IJOBB")]
    [InlineData("mote", "MOTE")]
    [InlineData("stilling_fra_nav", "STILLING")]
    public void Names_each_kind_of_activity(string theirs, string ours) => Assert.Equal(ours, Wire(Map([Row(theirs)])!.Data.Activities[0].Type));

    [Theory]
    [InlineData("BRUKER_ER_INTERESSERT", "FORSLAG")]
    [InlineData("FORSLAG", "FORSLAG")]
    [InlineData("PLANLAGT", "PLANLAGT")]
    [InlineData("GJENNOMFORES", "GJENNOMFORES")]
    [InlineData("FULLFORT", "FULLFORT")]
    [InlineData("AVBRUTT", "AVBRUTT")]
    public void Names_each_status_of_an_activity_in_either_of_NAVs_words(string theirs, string ours)
    {
        Assert.Equal(ours, Wire(Map([Row() with { CardStatus = theirs }])!.Data.Activities[0].Status));
        Assert.Equal(ours, Wire(Map([Row() with { CardStatus = null, Status = theirs }])!.Data.Activities[0].Status));
    }

    [Theory]
    [InlineData("ARBEIDSMARKEDSOPPLAERING", "OPPLAERING")]
    [InlineData("GRUPPE_ARBEIDSMARKEDSOPPLAERING", "OPPLAERING")]
    [InlineData("ENKELTPLASS_ARBEIDSMARKEDSOPPLAERING", "OPPLAERING")]
    [InlineData("FAG_OG_YRKESOPPLAERING", "OPPLAERING")]
    [InlineData("GRUPPE_FAG_OG_YRKESOPPLAERING", "OPPLAERING")]
    [InlineData("ENKELTPLASS_FAG_OG_YRKESOPPLAERING", "OPPLAERING")]
    [InlineData("STUDIESPESIALISERING", "OPPLAERING")]
    [InlineData("HOYERE_YRKESFAGLIG_UTDANNING", "OPPLAERING")]
    [InlineData("HOYERE_UTDANNING", "OPPLAERING")]
    [InlineData("NORSKOPPLAERING_GRUNNLEGGENDE_FERDIGHETER_FOV", "OPPLAERING")]
    [InlineData("JOBBKLUBB", "JOBBSOKING")]
    [InlineData("DIGITALT_OPPFOLGINGSTILTAK", "JOBBSOKING")]
    [InlineData("ARBEIDSTRENING", "ARBEIDSTRENING")]
    [InlineData("OPPFOLGING", "ANNET")]
    public void Groups_each_measure_that_may_be_told(string theirs, string ours) =>
        Assert.Equal(ours, Wire(Map([], [Measure(theirs)])!.Data.Tiltak[0].Group));

    [Theory]
    [InlineData("ARBEIDSRETTET_REHABILITERING")]
    [InlineData("AVKLARING")]
    [InlineData("ARBEIDSFORBEREDENDE_TRENING")]
    [InlineData("TILRETTELAGT_ARBEID_ORDINAER")]
    [InlineData("VARIG_TILRETTELAGT_ARBEID_SKJERMET")]
    [InlineData("ET_NYTT_TILTAK")]
    public void Drops_every_measure_that_reveals_health_or_is_on_no_list(string theirs) => Assert.Null(Map([], [Measure(theirs)]));

    [Theory]
    [InlineData("SOKT_INN", "FORSLAG")]
    [InlineData("VURDERES", "FORSLAG")]
    [InlineData("VENTELISTE", "PLANLAGT")]
    [InlineData("VENTER_PA_OPPSTART", "PLANLAGT")]
    [InlineData("DELTAR", "GJENNOMFORES")]
    [InlineData("HAR_SLUTTET", "FULLFORT")]
    [InlineData("AVBRUTT", "AVBRUTT")]
    [InlineData("IKKE_AKTUELL", "AVBRUTT")]
    public void Names_each_status_of_a_measure(string theirs, string ours) =>
        Assert.Equal(ours, Wire(Map([], [Measure("JOBBKLUBB") with { Deltakerstatus = new MeasureStatus { Kode = theirs } }])!.Data.Tiltak[0].Status));

    [Fact]
    public void Has_a_test_for_every_code_of_the_lists() => Assert.Equal(
        (6, 6, 14, 8), (NavCodes.Activity.Codes.Count, NavCodes.ActivityStatus.Codes.Count, NavCodes.Measure.Codes.Count, NavCodes.MeasureStatus.Codes.Count));

    [Theory]
    [InlineData("behandling")]
    [InlineData("samtalereferat")]
    [InlineData("eksternaktivitet")]
    [InlineData("noe_nytt")]
    public void Drops_treatment_minutes_cards_and_what_is_on_no_list(string kind) => Assert.Null(Map([Row(kind)]));

    [Fact]
    public void Drops_anything_with_an_office_lock()
    {
        Assert.Null(Map([Row() with { Kontorsperre = "an-office" }]));
        Assert.Null(Map([], [Measure("JOBBKLUBB") with { Kontorsperre = "an-office" }]));
    }

    [Fact]
    public void Drops_anything_of_a_qualification_programmes_time_and_never_names_it()
    {
        var followUp = FollowUp("KVP", new KvpPeriod { OpprettetDato = "2026-01-01T00:00:00+01:00", AvsluttetDato = "2026-03-01T00:00:00+01:00" });
        var observation = Map(
            [Row() with { Opprettet = "2026-02-01T10:00:00+01:00" }, Row("ijobb") with { Opprettet = "2026-04-01T10:00:00+02:00" }, Row("sokeavtale") with { Opprettet = null }],
            [Measure("JOBBKLUBB") with { Startdato = "2026-02-01" }, Measure("OPPFOLGING") with { Startdato = null }],
            followUp);
        Assert.Equal(ActivityType.IJobb, Assert.Single(observation!.Data.Activities).Type);
        Assert.Empty(observation.Data.Tiltak);
        Assert.Null(observation.Data.Programme);
    }

    [Theory]
    [InlineData("2025-12-01", "2026-04-01", true)]
    [InlineData("2026-02-01", "2026-04-01", false)]
    [InlineData("2025-12-01", "2026-02-01", false)]
    [InlineData("2025-12-01", "en gang", false)]
    [InlineData("2025-12-01", null, true)]
    [InlineData(null, "2026-04-01", false)]
    public void Drops_an_activity_made_or_begun_in_a_qualification_programmes_time(string? made, string? begun, bool told) =>
        Assert.Equal(told, Map([Row() with { Opprettet = made, Fra = begun }], followUp: Kvp) is not null);

    [Theory]
    [InlineData("2026-05-01", "2026-04-01T10:00:00", "2026-04-01T10:00:00", true)]
    [InlineData("2026-05-01", "2026-02-01T10:00:00", "2026-04-01T10:00:00", false)]
    [InlineData("2026-05-01", "2026-04-01T10:00:00", "2026-02-01T10:00:00", false)]
    [InlineData("2026-05-01", null, "2026-02-01T10:00:00", false)]
    [InlineData("2026-02-15", "2026-04-01T10:00:00", null, false)]
    [InlineData("2026-05-01", null, null, false)]
    [InlineData(null, "2026-04-01T10:00:00", null, false)]
    public void Drops_a_card_made_or_begun_in_a_qualification_programmes_time(string? begins, string? sent, string? changed, bool told) =>
        Assert.Equal(told, Map([], cards: [Card("a", begins, sent, changed)], followUp: Kvp) is not null);

    [Fact]
    public void Drops_a_card_whose_first_message_is_of_a_qualification_programmes_time()
    {
        CardMessage[] cards = [Card("a", "2026-05-01", "2026-04-01T10:00:00", null), Card("a", "2026-05-01", "2026-02-01T10:00:00", null), Card("b", "2026-05-02", "2026-04-01T10:00:00", null)];
        Assert.Single(Map([], cards: cards, followUp: Kvp)!.Data.Tiltak);
    }

    [Theory]
    [InlineData("\"a\"", null, 1)]
    [InlineData("1006", "\"A\"", 1)]
    [InlineData("1006", null, 0)]
    [InlineData(null, null, 0)]
    public void Carries_the_lock_of_a_cards_own_row_to_the_card_and_to_all_where_it_cannot_be_placed(string? id, string? other, int told)
    {
        var row = Row("eksternaktivitet") with { AktivitetId = Json(id), FunksjonellId = Json(other) };
        CardMessage[] cards = [Card("a", "2026-05-01", "2026-04-01T10:00:00", null), Card("b", "2026-05-02", "2026-04-01T10:00:00", null)];
        Assert.Equal(2, Map([row], cards: cards)!.Data.Tiltak.Length);
        Assert.Equal(told, Map([row with { Kontorsperre = "an-office" }], cards: cards)?.Data.Tiltak.Length ?? 0);
        Assert.Equal(told, Map([row with { Opprettet = "2026-02-01" }], cards: cards, followUp: Kvp)?.Data.Tiltak.Length ?? 0);
    }

    [Fact]
    public void Of_one_whose_periods_are_not_told_is_garbled_and_never_unlocked()
    {
        var unknown = FollowUp("INGEN") with { OppfolgingsPerioder = null };
        var half = FollowUp("INGEN") with { OppfolgingsPerioder = [new FollowUpPeriod()] };
        Assert.Equal(SourceFault.Garbled, Assert.Throws<SourceFaultException>(() => Map([Row()], followUp: unknown)).Fault);
        Assert.Equal(SourceFault.Garbled, Assert.Throws<SourceFaultException>(() => Map([Row()], followUp: half)).Fault);
    }

    [Theory]
    [InlineData("KVP")]
    [InlineData("INGEN")]
    [InlineData(null)]
    public void Names_no_programme_but_the_introduction_programme(string? programme)
    {
        Assert.Null(Map([Row()], followUp: FollowUp(programme))!.Data.Programme);
        Assert.Equal(PlanProgramme.Introduksjonsprogram, Map([Row()], followUp: FollowUp("INTRODUKSJONSPROGRAM"))!.Data.Programme);
    }

    [Fact]
    public void Finds_the_next_meeting_among_the_planned_ones()
    {
        var observation = Map(
        [
            Row("mote") with { Fra = "2026-05-19T10:00:00+02:00" },
            Row("mote") with { Fra = "2026-06-02T10:00:00+02:00" },
            Row("mote") with { Fra = "2026-05-27T22:30:00Z" },
            Row("mote") with { Fra = "2026-05-22T10:00:00+02:00", CardStatus = "AVBRUTT" },
        ]);

        // Half past ten in the evening in UTC is the next day in Norway.
        Assert.Equal(new DateOnly(2026, 5, 28), observation!.Data.NextMeetingDate);
    }

    [Fact]
    public void Is_as_old_as_its_last_change()
    {
        var observation = Map([Row() with { Endret = "2026-04-02T08:00:00+02:00" }, Row() with { Endret = "2026-03-02T08:00:00+01:00" }]);
        Assert.Equal(new DateOnly(2026, 4, 2), observation!.ObservedOn);
    }

    [Fact]
    public void Of_one_who_is_not_followed_now_is_nothing() =>
        Assert.Empty(NavPlanMapping.Map(new FollowUpData(), [Row()], [Measure("JOBBKLUBB")], [], "agency", Today).Values);

    private static Observation<NavPlan>? Map(ActivityRow[] activities, MeasureRow[]? measures = null, FollowUpData? followUp = null, CardMessage[]? cards = null) =>
        NavPlanMapping.Map(followUp ?? FollowUp("INGEN"), activities, measures ?? [], cards ?? [], "agency", Today).Values.SingleOrDefault();

    private static FollowUpData FollowUp(string? programme, params KvpPeriod[] kvp) => new()
    {
        OppfolgingsEnhet = new FollowUpUnit { Enhet = new UnitRow { Id = "an-office" } },
        BrukerStatus = new PersonStatus { Programdeltakelse = programme },
        OppfolgingsPerioder = [new FollowUpPeriod { KvpPerioder = kvp }],
    };

    private static FollowUpData Kvp => FollowUp("KVP", new KvpPeriod { OpprettetDato = "2026-01-01T00:00:00+01:00", AvsluttetDato = "2026-03-01T00:00:00+01:00" });

    private static CardMessage Card(string id, string? begins, string? sent, string? changed) => new()
    {
        ActionType = "UPSERT_AKTIVITETSKORT_V1",
        AktivitetskortType = "GRUPPEAMO",
        Sendt = sent,
        Aktivitetskort = new Card { Id = id, AktivitetStatus = "PLANLAGT", StartDato = begins, EndretTidspunkt = changed },
    };

    private static System.Text.Json.JsonElement? Json(string? text) => text is null ? null : System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(text);

    private static ActivityRow Row(string kind = "egenaktivitet") => new()
    {
        Type = kind,
        CardStatus = "PLANLAGT",
        Avtalt = true,
        Fra = "2026-05-01T08:00:00+02:00",
        Opprettet = "2026-04-01T08:00:00+02:00",
    };

    private static MeasureRow Measure(string kind) => new()
    {
        Tiltakstype = new MeasureKind { Tiltakskode = kind },
        Deltakerstatus = new MeasureStatus { Kode = "DELTAR" },
        Startdato = "2026-05-01",
    };

    private static string Wire<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonSerializer.SerializeToElement(value).GetString()!;
}
