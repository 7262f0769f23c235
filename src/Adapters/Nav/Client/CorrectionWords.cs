using System.Text.Json;
using System.Text.Json.Serialization;

namespace Navo.Adapters.Nav.Client;

// NAV publishes no list of corrections that we know of; this is the one we ask for (docs/spec/adapter.md).
internal sealed record CorrectionsAnswer
{
    [JsonPropertyName("strom")]
    public string? Strom { get; init; }

    [JsonPropertyName("sisteLopenummer")]
    public long SisteLopenummer { get; init; }

    [JsonPropertyName("rettelser")]
    public IReadOnlyList<JsonElement>? Rettelser { get; init; }
}

// As text, and each row by itself: one that cannot be read stops none of the others.
internal sealed record CorrectionRow
{
    [JsonPropertyName("rettelseId")]
    public string? RettelseId { get; init; }

    [JsonPropertyName("erstatterId")]
    public string? ErstatterId { get; init; }

    [JsonPropertyName("fnr")]
    public string? Fnr { get; init; }

    [JsonPropertyName("omraade")]
    public string? Omraade { get; init; }

    [JsonPropertyName("rettetTidspunkt")]
    public string? RettetTidspunkt { get; init; }
}

[JsonSerializable(typeof(CorrectionsAnswer))]
[JsonSerializable(typeof(CorrectionRow))]
internal sealed partial class NavCorrectionJson : JsonSerializerContext;
