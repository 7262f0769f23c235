using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Adapters.Sources;

namespace Navo.Adapters.Tests;

/// <summary>Whatever a case system sends, reading it either fails as garbled or gives something to map, and mapping never throws.</summary>
public sealed class Arbitrary_answers
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    // Members and codes of both contracts, so that random documents often get far into a mapping.
    private static readonly string[] Names =
    [
        "språkferdighet", "målnivå", "ferdighet", "trinn", "grunnlag", "vurdertDato", "skolested", "kursdeltakelser", "kursslag", "nivåtrinn", "fase", "oppstart",
        "avslutning", "beståtteModuler", "modul", "prøvepåmeldinger", "prøvedato", "endringer", "gjelder", "nøkkel", "nå", "tilhørigheter", "adressevern", "hendelser",
        "hendelsestype", "nokkel", "innhold", "oppfolging", "adressebeskyttelse", "gradering", "aktivitet_type", "aktivitetStatus", "avtalt_med_nav", "fra_dato",
        "til_dato", "opprettet_dato", "kontorsperre_enhet_id", "oppfolgingsEnhet", "enhet", "id", "brukerStatus", "programdeltakelse", "oppfolgingsPerioder",
        "skriftkartlegginger", "skriftnivå", "skriftsystemer", "leserEgetSpråk", "ført", "skolebakgrunner", "antallSkoleår", "høyesteSkoleslag", "fagretning", "belegg",
        "digitalkartlegginger", "temapoeng", "tema", "poengtall", "mestrer", "rammeversjon", "yrkeserfaringer", "stillingskode", "antallÅr", "gjøremål", "realkompetanser",
        "begrepslenke", "benevnelse", "godkjenteOrd", "lærtGjennom", "påvistVed", "mestringsgrad", "sertifikater", "sertifikatslag", "utløper", "fremtidsplaner", "ønske",
        "yrkesønske", "kontaktkort", "mobilnummer", "samtalespråk", "tolkebehov", "tilpasninger", "behovskoder", "kvpPerioder", "opprettetDato", "avsluttetDato", "deltakelser", "tiltakstype", "tiltakskode", "deltakerstatus", "kode", "startdato", "sluttdato", "enhetId",
    ];

    // And those of NAV's notes, registers and decisions.
    private static readonly string[] NavNames =
    [
        "innsatsgruppe", "hovedmal", "fattetDato", "fraArena", "startTidspunkt", "sluttTidspunkt", "periodeId", "startet", "avsluttet", "type", "metadata", "tidspunkt",
        "jobbsituasjon", "beskrivelser", "detaljer", "stilling_styrk08", "actionType", "aktivitetskortType", "aktivitetskort", "startDato", "endretTidspunkt", "sendt",
        "aktivitetsId", "aktivitet_id", "funksjonell_id", "errors", "extensions", "yrkesbakgrunn", "yrkeskode", "startmnd", "sluttmnd", "arbeidsoppgaver", "registrert", "ajourfort", "meldtAv", "sperretTilEnhet", "onskemaal",
        "onsketYrkeskode", "horisont", "avtaltSkritt", "hjelpebehov", "behovskode", "notert", "besvarelse", "sporsmalKey", "svarAlternativ", "svarKey", "personer", "aktiv",
        "spraak", "mobiltelefonnummer", "hentPerson", "tilrettelagtKommunikasjon", "talespraaktolk", "data", "samtalesprak", "tolkebehov", "tolkeform",
    ];

    private static readonly string?[] Words =
    [
        "LYTTE", "A2", "PRØVE", "2026-01-01", "2026-01-01T08:00:00Z", "9999-12-31", "0001-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "centre",
        "NORSKKURS", "PÅGÅR", "MODUL_1", "ELEV", "SKOLESTED", "TILSATT", "BRUKER", "ENHET", "ANSATT", "egenaktivitet", "mote", "eksternaktivitet", "TEGNSPRÅK", "nsl", "PLANLAGT", "JOBBKLUBB", "DELTAR", "",
        "\u0000", "æøå", "VARIG", "OKEDELT", "9112", "STYRK08-", "2015-03", "13.2015", "VASK", "OPPLYSNINGER_V4", "UPSERT_AKTIVITETSKORT_V1", "KASSER_AKTIVITET", "GRUPPEAMO",
        "LONNSARBEID", "STORRE_TEKST", "digital.omrade1", "digital.rammeverk", "digital.mestrer", "NIVA_3", "DIGCOMP_2_2", "JA", "LATIN_TRYGG", "DigComp 2.2", "UNGDOMSSKOLE", "5120", "4,5", "900 00 123", "BILSERTIFIKAT", "INTERVJU", "JOBB", "som", "+47 00 00 12 34", "0047", "FREMMOTE", "KVP", "INTRODUKSJONSPROGRAM", null, "UGRADERT", "STRENGT_FORTROLIG",
    ];

    [Fact]
    public void Never_make_a_mapping_throw() => Prop.ForAll(Documents().ToArbitrary(), json =>
    {
        var text = json?.ToJsonString() ?? "null";
        Try(text, OsloVoJson.Default.LevelsAnswer, answer => NorsknivaMapping.Map(answer, "agency", Today));
        Try(text, OsloVoJson.Default.CoursesAnswer, answer => VoStatusMapping.Map(answer, "agency", Today));
        Try(text, OsloVoJson.Default.ScriptAnswer, answer => LearningMapping.LeseSkrive(answer, "agency", Today));
        Try(text, OsloVoJson.Default.SchoolingAnswer, answer => LearningMapping.Utdanning(answer, "agency", Today));
        Try(text, OsloVoJson.Default.DigitalAnswer, answer => LearningMapping.Digital(answer, "agency", Today));
        Try(text, OsloVoJson.Default.WorkAnswer, answer => WorkingLifeMapping.Arbeid(answer, "agency", Today));
        Try(text, OsloVoJson.Default.CompetenceAnswer, answer => WorkingLifeMapping.Kompetanse(answer, "agency", Today));
        Try(text, OsloVoJson.Default.PlansAnswer, answer => WorkingLifeMapping.Mal(answer, "agency", Today));
        Try(text, OsloVoJson.Default.ContactAnswer, answer => PracticalMapping.KontaktSprak(answer, "agency", Today));
        Try(text, OsloVoJson.Default.AdjustmentsAnswer, answer => PracticalMapping.Tilrettelegging(answer, "agency", Today));
        Try(text, OsloVoJson.Default.ChangesAnswer, answer => OsloVo.Mapping.RegisterMapping.Map(answer));
        Try(text, OsloVoJson.Default.EmployeeAnswer, OsloVo.Mapping.RegisterMapping.Caseworker);
        Try(text, OsloVoJson.Default.PupilRow, answer => OsloVo.Mapping.RegisterMapping.Person(answer)!);
        Try(text, NavJson.Default.EventsAnswer, answer => Nav.Mapping.RegisterMapping.Map(answer));
        Try(text, NavJson.Default.PersonRow, answer => Nav.Mapping.RegisterMapping.Person(answer)!);
        Try(text, NavJson.Default.FollowUpAnswer, answer => NavPlanMapping.Map(answer.Data ?? new FollowUpData(), [], [], [], "agency", Today));
        Try(text, NavJson.Default.ListActivityRow, answer => NavPlanMapping.Map(Followed(), answer, [], [], "agency", Today));
        Try(text, NavJson.Default.ListCardMessage, answer => NavPlanMapping.Map(Followed(), [], [], answer, "agency", Today));
        Try(text, NavJson.Default.CurrentDecisionAnswer, answer => DecisionMapping.Map(Followed(), answer, null, "agency", Today));
        Try(text, NavJson.Default.LatestDecisionAnswer, answer => DecisionMapping.Map(Followed(), null, answer, "agency", Today));
        Try(text, NavJson.Default.FollowUpAnswer, answer => DecisionMapping.Map(answer.Data ?? new FollowUpData(), null, new LatestDecisionAnswer { Innsatsgruppe = "VARIG", FattetDato = "2026-01-01T00:00:00", FraArena = true }, "agency", Today));
        Try(text, NavJson.Default.BackgroundAnswer, answer => ArbeidMapping.Map(Followed(), answer, [], [], "agency", Today));
        Try(text, NavJson.Default.ListJobseekerPeriod, answer => ArbeidMapping.Map(Followed(), null, answer, [], "agency", Today));
        Try(text, NavJson.Default.ListSnapshotAnswer, answer => ArbeidMapping.Map(Followed(), null, [new JobseekerPeriod { PeriodeId = "A2" }], answer, "agency", Today));
        Try(text, NavJson.Default.MappingAnswer, answer => DigitalMapping.Map(Followed(), answer, "agency", Today));
        Try(text, NavJson.Default.WishesAnswer, answer => MalMapping.Map(Followed(), answer, "agency", Today));
        Try(text, NavJson.Default.NeedsAnswer, answer => TilretteleggingMapping.Map(Followed(), answer, "agency", Today));
        Try(text, NavJson.Default.ContactAnswer, answer => (answer.Personer ?? new Dictionary<string, Nav.Client.ContactRow?>()).Values.Select(row => KontaktSprakMapping.Map(Followed(), row, null, null, "agency", Today)).ToList());
        Try(text, NavJson.Default.InterpreterAnswer, answer => KontaktSprakMapping.Map(Followed(), null, answer.Data?.HentPerson, null, "agency", Today));
        Try(text, NavJson.Default.TalkAnswer, answer => KontaktSprakMapping.Map(Followed(), null, null, answer, "agency", Today));
        Try(text, NavJson.Default.MeasuresAnswer, answer => NavPlanMapping.Map(Followed(), [], answer.Deltakelser ?? [], [], "agency", Today));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_make_a_reading_throw_but_as_garbled() => Prop.ForAll<byte[]>(bytes =>
    {
        Try(bytes, OsloVoJson.Default.LevelsAnswer, answer => answer);
        Try([.. "{\"språkferdighet\":"u8, .. bytes], OsloVoJson.Default.LevelsAnswer, answer => answer);
        Try([.. "["u8, .. bytes], NavJson.Default.ListActivityRow, answer => answer);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_make_the_field_filter_throw_or_keep_what_is_not_named() => Prop.ForAll(Documents().ToArbitrary(), json =>
    {
        if (json is JsonObject data)
        {
            FieldFilter.Keep(data, new HashSet<string>(["enhet.id", "kursdeltakelser[].fase", "målnivå"], StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            Assert.All(data, member => Assert.Contains(member.Key, (string[])["enhet", "kursdeltakelser", "målnivå"]));
        }
    }).QuickCheckThrowOnFailure();

    private static FollowUpData Followed() => new() { OppfolgingsEnhet = new FollowUpUnit { Enhet = new UnitRow { Id = "an-office" } }, OppfolgingsPerioder = [] };

    private static void Try<T>(string text, JsonTypeInfo<T> type, Func<T, object> map)
        where T : class => Try(Encoding.UTF8.GetBytes(text), type, map);

    private static void Try<T>(byte[] bytes, JsonTypeInfo<T> type, Func<T, object> map)
        where T : class
    {
        T? answer;
        try
        {
            answer = JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return;
        }

        try
        {
            _ = answer is null ? null : map(answer);
        }
        catch (SourceFaultException fault) when (fault.Fault is SourceFault.Garbled)
        {
        }
    }

    private static Gen<JsonNode?> Documents() => Gen.Sized(size => Document(Math.Min(size, 5)));

    private static Gen<JsonNode?> Document(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Elements(Words).Select(word => (JsonNode?)(word is null ? null : JsonValue.Create(word))),
            Gen.Elements<JsonNode?>([true, false]).Select(value => value?.DeepClone()),
            Gen.Choose(-5, 5).Select(number => (JsonNode?)JsonValue.Create(number)));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Document(depth - 1);
        var list = inner.ListOf().Select(items => (JsonNode?)new JsonArray([.. items.Take(4).Select(item => item?.DeepClone())]));
        var members = Gen.Elements<string>([.. Names, .. NavNames]).SelectMany(name => inner.Select(value => (name, value))).ListOf();
        var whole = members.Select(pairs => (JsonNode?)new JsonObject(
            pairs.Take(12).DistinctBy(pair => pair.name).Select(pair => KeyValuePair.Create(pair.name, pair.value?.DeepClone()))));
        return Gen.OneOf(leaf, list, whole, whole);
    }
}
