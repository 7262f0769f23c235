using System.Text.Json;
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
    public IReadOnlyList<JsonElement>? Rettelser { get; init; }
}

// As text, and each row by itself: one that cannot be read stops none of the others.
internal sealed record CorrectionRow
{
    [JsonPropertyName("rettelse")]
    public string? Rettelse { get; init; }

    [JsonPropertyName("erstatter")]
    public string? Erstatter { get; init; }

    [JsonPropertyName("personnummer")]
    public string? Personnummer { get; init; }

    [JsonPropertyName("opplysning")]
    public string? Opplysning { get; init; }

    /// <summary>The centre whose note it is of.</summary>
    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("rettetTid")]
    public string? RettetTid { get; init; }
}

[JsonSerializable(typeof(CorrectionsAnswer))]
[JsonSerializable(typeof(CorrectionRow))]
internal sealed partial class OsloVoCorrectionJson : JsonSerializerContext;
