using System.Text.Json.Serialization;

namespace Navo.Adapters.Nav.Client;

internal sealed record PersonRow
{
    [JsonPropertyName("ident")]
    public string? Ident { get; init; }

    [JsonPropertyName("fornavn")]
    public string? Fornavn { get; init; }

    [JsonPropertyName("etternavn")]
    public string? Etternavn { get; init; }

    [JsonPropertyName("identhistorikk")]
    public IReadOnlyList<string?>? Identhistorikk { get; init; }

    [JsonPropertyName("erMyndig")]
    public bool? ErMyndig { get; init; }

    [JsonPropertyName("erDoed")]
    public bool? ErDoed { get; init; }

    [JsonPropertyName("harVergemaal")]
    public bool? HarVergemaal { get; init; }

    [JsonPropertyName("erSkjermet")]
    public bool? ErSkjermet { get; init; }

    [JsonPropertyName("adressebeskyttelse")]
    public IReadOnlyList<AddressProtection?>? Adressebeskyttelse { get; init; }

    [JsonPropertyName("oppfolging")]
    public IReadOnlyList<PlaceRow?>? Oppfolging { get; init; }
}

internal sealed record AddressProtection
{
    [JsonPropertyName("gradering")]
    public string? Gradering { get; init; }
}

internal sealed record PlaceRow
{
    [JsonPropertyName("enhetId")]
    public string? EnhetId { get; init; }

    [JsonPropertyName("startdato")]
    public string? Startdato { get; init; }

    [JsonPropertyName("sluttdato")]
    public string? Sluttdato { get; init; }
}
