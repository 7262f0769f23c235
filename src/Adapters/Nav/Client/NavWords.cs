using System.Text.Json;
using System.Text.Json.Serialization;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.Nav.Client;

// NAV's public shapes in NAV's own words (navikt/veilarboppfolging, veilarbaktivitet, PDL). Only the members the adapter may use
// are read: titles, descriptions, minutes and adviser names never enter this process's objects.
internal sealed record GraphQuestion(
    [property: JsonPropertyName("query")] string Query, [property: JsonPropertyName("variables")] IReadOnlyDictionary<string, string> Variables);

internal sealed record PersonQuestion([property: JsonPropertyName("personident")] string Personident);

internal sealed record PeopleQuestion([property: JsonPropertyName("identer")] IReadOnlyList<string> Identer);

internal sealed record EmployeeQuestion([property: JsonPropertyName("navIdent")] string NavIdent);

internal sealed record IdentitiesAnswer
{
    [JsonPropertyName("data")]
    public IdentitiesData? Data { get; init; }
}

internal sealed record IdentitiesData
{
    [JsonPropertyName("hentIdenter")]
    public IdentityList? HentIdenter { get; init; }
}

internal sealed record IdentityList
{
    [JsonPropertyName("identer")]
    public IReadOnlyList<IdentityRow?>? Identer { get; init; }
}

internal sealed record IdentityRow
{
    [JsonPropertyName("ident")]
    public string? Ident { get; init; }

    [JsonPropertyName("gruppe")]
    public string? Gruppe { get; init; }

    [JsonPropertyName("historisk")]
    public bool? Historisk { get; init; }
}

internal sealed record FollowUpAnswer
{
    [JsonPropertyName("data")]
    public FollowUpData? Data { get; init; }
}

internal sealed record FollowUpData
{
    [JsonPropertyName("oppfolgingsEnhet")]
    public FollowUpUnit? OppfolgingsEnhet { get; init; }

    [JsonPropertyName("brukerStatus")]
    public PersonStatus? BrukerStatus { get; init; }

    [JsonPropertyName("oppfolgingsPerioder")]
    public IReadOnlyList<FollowUpPeriod?>? OppfolgingsPerioder { get; init; }
}

internal sealed record FollowUpUnit
{
    [JsonPropertyName("enhet")]
    public UnitRow? Enhet { get; init; }
}

internal sealed record UnitRow
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }
}

internal sealed record PersonStatus
{
    [JsonPropertyName("programdeltakelse")]
    public string? Programdeltakelse { get; init; }
}

internal sealed record FollowUpPeriod
{
    [JsonPropertyName("startTidspunkt")]
    public string? StartTidspunkt { get; init; }

    [JsonPropertyName("sluttTidspunkt")]
    public string? SluttTidspunkt { get; init; }

    [JsonPropertyName("kvpPerioder")]
    public IReadOnlyList<KvpPeriod?>? KvpPerioder { get; init; }
}

internal sealed record KvpPeriod
{
    [JsonPropertyName("opprettetDato")]
    public string? OpprettetDato { get; init; }

    [JsonPropertyName("avsluttetDato")]
    public string? AvsluttetDato { get; init; }
}

internal sealed record ActivityRow
{
    [JsonPropertyName("aktivitet_type")]
    public string? Type { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>The word of NAV's activity cards for the same thing; whichever of the two is there is read.</summary>
    [JsonPropertyName("aktivitetStatus")]
    public string? CardStatus { get; init; }

    [JsonPropertyName("avtalt_med_nav")]
    public bool? Avtalt { get; init; }

    [JsonPropertyName("fra_dato")]
    public string? Fra { get; init; }

    [JsonPropertyName("til_dato")]
    public string? Til { get; init; }

    [JsonPropertyName("opprettet_dato")]
    public string? Opprettet { get; init; }

    [JsonPropertyName("endret_dato")]
    public string? Endret { get; init; }

    [JsonPropertyName("kontorsperre_enhet_id")]
    public string? Kontorsperre { get; init; }

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

internal sealed record MeasuresAnswer
{
    [JsonPropertyName("deltakelser")]
    public IReadOnlyList<MeasureRow?>? Deltakelser { get; init; }
}

internal sealed record MeasureRow
{
    [JsonPropertyName("tiltakstype")]
    public MeasureKind? Tiltakstype { get; init; }

    [JsonPropertyName("deltakerstatus")]
    public MeasureStatus? Deltakerstatus { get; init; }

    [JsonPropertyName("startdato")]
    public string? Startdato { get; init; }

    [JsonPropertyName("kontorsperre_enhet_id")]
    public string? Kontorsperre { get; init; }

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

internal sealed record MeasureKind
{
    [JsonPropertyName("tiltakskode")]
    public string? Tiltakskode { get; init; }
}

internal sealed record MeasureStatus
{
    [JsonPropertyName("kode")]
    public string? Kode { get; init; }
}

internal sealed record EmployeeAnswer
{
    [JsonPropertyName("rolle")]
    public string? Rolle { get; init; }

    [JsonPropertyName("eierside")]
    public string? Eierside { get; init; }

    [JsonPropertyName("enheter")]
    public IReadOnlyList<string?>? Enheter { get; init; }

    [JsonPropertyName("egetFodselsnummer")]
    public string? EgetFodselsnummer { get; init; }

    [JsonPropertyName("inhabilOverfor")]
    public IReadOnlyList<string?>? InhabilOverfor { get; init; }

    [JsonPropertyName("sluttdato")]
    public string? Sluttdato { get; init; }

    [JsonPropertyName("vikarFom")]
    public string? VikarFom { get; init; }

    [JsonPropertyName("vikarTom")]
    public string? VikarTom { get; init; }

    [JsonPropertyName("vikarGrunn")]
    public string? VikarGrunn { get; init; }
}

internal sealed record EventsAnswer
{
    [JsonPropertyName("strom")]
    public string? Strom { get; init; }

    [JsonPropertyName("sisteLopenummer")]
    public long SisteLopenummer { get; init; }

    [JsonPropertyName("hendelser")]
    public IReadOnlyList<EventRow?>? Hendelser { get; init; }
}

internal sealed record EventRow
{
    [JsonPropertyName("hendelsestype")]
    public string? Hendelsestype { get; init; }

    [JsonPropertyName("nokkel")]
    public string? Nokkel { get; init; }

    /// <summary>The newest state; null when it is gone. Read by kind, since each kind has its own members.</summary>
    [JsonPropertyName("innhold")]
    public JsonElement? Innhold { get; init; }
}

internal sealed record OfficeRow
{
    [JsonPropertyName("navn")]
    public string? Navn { get; init; }

    [JsonPropertyName("skjermetEnhet")]
    public bool? SkjermetEnhet { get; init; }
}
