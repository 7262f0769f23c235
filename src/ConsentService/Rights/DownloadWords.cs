using System.Text.Json;
using System.Text.Json.Serialization;
using Navo.ConsentService.Wire;

namespace Navo.ConsentService.Rights;

/// <summary>The words of a download: <c>words.json</c>.</summary>
internal sealed record DownloadWords
{
    public required WordsDocument About { get; init; }

    public required WordsDocument Proofs { get; init; }

    public required IReadOnlyList<WithheldDocument> Withheld { get; init; }

    public static DownloadWords Load()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Rights", "words.json"));
        return JsonSerializer.Deserialize(file, DownloadWordsJson.Default.DownloadWords)!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DownloadWords))]
internal sealed partial class DownloadWordsJson : JsonSerializerContext;
