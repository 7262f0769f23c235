using System.Text.Json;
using System.Text.Json.Serialization;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.Nav.Client;

// NAV's public shapes in NAV's own words (navikt/veilarbaktivitet, amt-deltaker; GraphWords.cs has veilarboppfolging and PDL). Only the
// members the adapter may use are read: titles, descriptions, minutes and adviser names never enter this process's objects.
internal sealed record PersonQuestion([property: JsonPropertyName("personident")] string Personident);

internal sealed record PeopleQuestion([property: JsonPropertyName("identer")] IReadOnlyList<string> Identer);

internal sealed record EmployeeQuestion([property: JsonPropertyName("navIdent")] string NavIdent);

internal sealed record ActivityRow
{
    /// <summary>The activity plan's own id of the row. Read as it comes: only compared, never told.</summary>
    [JsonPropertyName("aktivitet_id")]
    public JsonElement? AktivitetId { get; init; }

    /// <summary>Of a card's row, the id its system gave the card, where the plan tells it.</summary>
    [JsonPropertyName("funksjonell_id")]
    public JsonElement? FunksjonellId { get; init; }

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

internal sealed record MeasuresAnswer : IWholeAnswer
{
    [JsonPropertyName("deltakelser")]
    public IReadOnlyList<MeasureRow?>? Deltakelser { get; init; }

    [JsonIgnore]
    public bool IsWhole => Deltakelser is not null;
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

internal sealed record EmployeeAnswer : IWholeAnswer
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

    [JsonIgnore]
    public bool IsWhole => Enheter is not null;
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
