using System.Text.Json.Serialization;

namespace Navo.Adapters.Nav.Client;

// Cards other NAV systems put into the activity plan (the messages of NAV's topic "aktivitetskort"). Title, text, details, labels and who
// changed the card are not read.
internal sealed record CardMessage
{
    [JsonPropertyName("actionType")]
    public string? ActionType { get; init; }

    [JsonPropertyName("aktivitetskortType")]
    public string? AktivitetskortType { get; init; }

    [JsonPropertyName("aktivitetskort")]
    public Card? Aktivitetskort { get; init; }

    /// <summary>Of a card that is thrown away, only its id is told.</summary>
    [JsonPropertyName("aktivitetsId")]
    public string? AktivitetsId { get; init; }

    [JsonPropertyName("sendt")]
    public string? Sendt { get; init; }
}

internal sealed record Card
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("aktivitetStatus")]
    public string? AktivitetStatus { get; init; }

    [JsonPropertyName("startDato")]
    public string? StartDato { get; init; }

    [JsonPropertyName("endretTidspunkt")]
    public string? EndretTidspunkt { get; init; }
}
