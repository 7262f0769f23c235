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
    public IReadOnlyList<CorrectionRow?>? Rettelser { get; init; }
}

internal sealed record CorrectionRow
{
    [JsonPropertyName("rettelseId")]
    public Guid? RettelseId { get; init; }

    [JsonPropertyName("erstatterId")]
    public Guid? ErstatterId { get; init; }

    [JsonPropertyName("fnr")]
    public string? Fnr { get; init; }

    [JsonPropertyName("omraade")]
    public string? Omraade { get; init; }

    [JsonPropertyName("rettetTidspunkt")]
    public DateTimeOffset? RettetTidspunkt { get; init; }
}

[JsonSerializable(typeof(CorrectionsAnswer))]
internal sealed partial class NavCorrectionJson : JsonSerializerContext;
