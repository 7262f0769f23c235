using System.Text.Json.Serialization;

namespace Navo.Adapters.OsloVo.Client;

// VO's list of corrections, in VO's own words (docs/spec/oslo-vo.md).
internal sealed record CorrectionsAnswer
{
    [JsonPropertyName("strøm")]
    public string? Strom { get; init; }

    [JsonPropertyName("sisteNummer")]
    public long SisteNummer { get; init; }

    [JsonPropertyName("rettelser")]
    public IReadOnlyList<CorrectionRow?>? Rettelser { get; init; }
}

internal sealed record CorrectionRow
{
    [JsonPropertyName("rettelse")]
    public Guid? Rettelse { get; init; }

    [JsonPropertyName("erstatter")]
    public Guid? Erstatter { get; init; }

    [JsonPropertyName("personnummer")]
    public string? Personnummer { get; init; }

    [JsonPropertyName("opplysning")]
    public string? Opplysning { get; init; }

    [JsonPropertyName("rettetTid")]
    public DateTimeOffset? RettetTid { get; init; }
}

[JsonSerializable(typeof(CorrectionsAnswer))]
internal sealed partial class OsloVoCorrectionJson : JsonSerializerContext;
