using System.Text.Json.Serialization;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.Nav.Client;

// How to reach a person: the common contact register as NAV serves it (navikt/digdir-krr-proxy), the interpreter of the population
// register (PDL, tilrettelagtKommunikasjon), and what is agreed at the office (own shape, docs/spec/nav.md).
internal sealed record ContactQuestion([property: JsonPropertyName("personidenter")] IReadOnlyList<string> Personidenter);

internal sealed record ContactAnswer : IWholeAnswer
{
    [JsonPropertyName("personer")]
    public IReadOnlyDictionary<string, ContactRow?>? Personer { get; init; }

    [JsonIgnore]
    public bool IsWhole => Personer is not null;
}

internal sealed record ContactRow
{
    [JsonPropertyName("aktiv")]
    public bool? Aktiv { get; init; }

    [JsonPropertyName("reservert")]
    public bool? Reservert { get; init; }

    [JsonPropertyName("spraak")]
    public string? Spraak { get; init; }

    [JsonPropertyName("mobiltelefonnummer")]
    public string? Mobiltelefonnummer { get; init; }

    [JsonPropertyName("mobiltelefonnummerOppdatert")]
    public string? MobiltelefonnummerOppdatert { get; init; }

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

internal sealed record InterpreterAnswer : GraphAnswer
{
    [JsonPropertyName("data")]
    public InterpreterData? Data { get; init; }

    [JsonIgnore]
    public override bool IsWhole => Data?.HentPerson?.TilrettelagtKommunikasjon is not null;
}

internal sealed record InterpreterData
{
    [JsonPropertyName("hentPerson")]
    public InterpreterPerson? HentPerson { get; init; }
}

internal sealed record InterpreterPerson
{
    [JsonPropertyName("tilrettelagtKommunikasjon")]
    public IReadOnlyList<InterpreterRow?>? TilrettelagtKommunikasjon { get; init; }
}

internal sealed record InterpreterRow
{
    [JsonPropertyName("talespraaktolk")]
    public InterpreterLanguageRow? Talespraaktolk { get; init; }
}

internal sealed record InterpreterLanguageRow
{
    [JsonPropertyName("spraak")]
    public string? Spraak { get; init; }
}

/// <summary>What is agreed at the office about talking together (own shape).</summary>
internal sealed record TalkAnswer : IWholeAnswer
{
    [JsonPropertyName("samtalesprak")]
    public string? Samtalesprak { get; init; }

    [JsonPropertyName("tolkebehov")]
    public string? Tolkebehov { get; init; }

    [JsonPropertyName("tolkeform")]
    public string? Tolkeform { get; init; }

    [JsonPropertyName("notert")]
    public string? Notert { get; init; }

    [JsonPropertyName("sperretTilEnhet")]
    public string? SperretTilEnhet { get; init; }

    [JsonIgnore]
    public bool IsWhole => Notert is not null;

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}
