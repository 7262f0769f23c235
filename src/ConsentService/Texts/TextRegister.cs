using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Navo.ConsentService.Texts;

/// <summary>What stands beside the texts: their languages, who approved them, words that are too hard, and the fingerprint of each file.</summary>
internal sealed record TextRegister
{
    public const string Manifest = "SHA256SUMS";

    public required ImmutableArray<TextLanguage> Languages { get; init; }

    public required ImmutableDictionary<string, TextApproval> Approvals { get; init; }

    public required ImmutableArray<string> HardWords { get; init; }

    /// <summary>File (<c>norskniva/1/nb.md</c>) → SHA-256, as <c>sha256sum</c> writes it.</summary>
    public required ImmutableDictionary<string, string> Fingerprints { get; init; }

    public static TextRegister Read(string directory, List<string> faults)
    {
        return new TextRegister
        {
            Languages = Json("languages.json", TextRegisterJson.Default.ImmutableArrayTextLanguage) is { IsDefault: false } languages ? languages : [],
            Approvals = (Json("approvals.json", TextRegisterJson.Default.TextApprovalArray) ?? [])
                .GroupBy(approval => approval.Text, StringComparer.Ordinal)
                .ToImmutableDictionary(one => one.Key, one => one.Last(), StringComparer.Ordinal),
            HardWords = [.. Json("hard-words.json", TextRegisterJson.Default.StringArray) ?? []],
            Fingerprints = Sums(),
        };

        T? Json<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        {
            try
            {
                return JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(directory, name)), type);
            }
            catch (Exception exception) when (exception is IOException or JsonException)
            {
                faults.Add($"Texts/{name} cannot be read: {exception.Message}");
                return default;
            }
        }

        ImmutableDictionary<string, string> Sums()
        {
            var path = Path.Combine(directory, Manifest);
            string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
            return lines
                .Select(line => line.Split("  ", 2))
                .Where(pair => pair.Length == 2)
                .GroupBy(pair => pair[1], StringComparer.Ordinal)
                .ToImmutableDictionary(file => file.Key, file => file.Last()[0], StringComparer.Ordinal);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ImmutableArray<TextLanguage>))]
[JsonSerializable(typeof(TextApproval[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class TextRegisterJson : JsonSerializerContext;
