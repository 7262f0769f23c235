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
        "kvpPerioder", "opprettetDato", "avsluttetDato", "deltakelser", "tiltakstype", "tiltakskode", "deltakerstatus", "kode", "startdato", "sluttdato", "enhetId",
    ];

    private static readonly string?[] Words =
    [
        "LYTTE", "A2", "PRØVE", "2026-01-01", "2026-01-01T08:00:00Z", "9999-12-31", "0001-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "centre",
        "NORSKKURS", "PÅGÅR", "MODUL_1", "ELEV", "SKOLESTED", "TILSATT", "BRUKER", "ENHET", "ANSATT", "egenaktivitet", "mote", "PLANLAGT", "JOBBKLUBB", "DELTAR", "",
        "\u0000", "æøå", "KVP", "INTRODUKSJONSPROGRAM", null, "UGRADERT", "STRENGT_FORTROLIG",
    ];

    [Fact]
    public void Never_make_a_mapping_throw() => Prop.ForAll(Documents().ToArbitrary(), json =>
    {
        var text = json?.ToJsonString() ?? "null";
        Try(text, OsloVoJson.Default.LevelsAnswer, answer => NorsknivaMapping.Map(answer, "agency", Today));
        Try(text, OsloVoJson.Default.CoursesAnswer, answer => VoStatusMapping.Map(answer, "agency", Today));
        Try(text, OsloVoJson.Default.ChangesAnswer, answer => OsloVo.Mapping.RegisterMapping.Map(answer));
        Try(text, OsloVoJson.Default.EmployeeAnswer, OsloVo.Mapping.RegisterMapping.Caseworker);
        Try(text, OsloVoJson.Default.PupilRow, answer => OsloVo.Mapping.RegisterMapping.Person(answer)!);
        Try(text, NavJson.Default.EventsAnswer, answer => Nav.Mapping.RegisterMapping.Map(answer));
        Try(text, NavJson.Default.PersonRow, answer => Nav.Mapping.RegisterMapping.Person(answer)!);
        Try(text, NavJson.Default.FollowUpAnswer, answer => NavPlanMapping.Map(answer.Data ?? new FollowUpData(), [], [], "agency", Today));
        Try(text, NavJson.Default.ListActivityRow, answer => NavPlanMapping.Map(Followed(), answer, [], "agency", Today));
        Try(text, NavJson.Default.MeasuresAnswer, answer => NavPlanMapping.Map(Followed(), [], answer.Deltakelser ?? [], "agency", Today));
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

    private static FollowUpData Followed() => new() { OppfolgingsEnhet = new FollowUpUnit { Enhet = new UnitRow { Id = "an-office" } } };

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
        var members = Gen.Elements(Names).SelectMany(name => inner.Select(value => (name, value))).ListOf();
        var whole = members.Select(pairs => (JsonNode?)new JsonObject(
            pairs.Take(12).DistinctBy(pair => pair.name).Select(pair => KeyValuePair.Create(pair.name, pair.value?.DeepClone()))));
        return Gen.OneOf(leaf, list, whole, whole);
    }
}
