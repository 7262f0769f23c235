using System.Collections.Frozen;
using System.Text.Json;

namespace Navo.Portal.Words;

/// <summary>The agencies' and the gateway's codes in words, for staff. A code nobody gave words is shown as it is.</summary>
internal sealed class CodeWords
{
    private readonly FrozenDictionary<string, string> words;

    public CodeWords()
    {
        using var stream = typeof(CodeWords).Assembly.GetManifestResourceStream("Words/codes.json")
            ?? throw new InvalidOperationException("No words for codes.");
        words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string this[string kind, string? code] =>
        code is null ? "" : words.GetValueOrDefault($"{kind}.{code}") ?? code;

    public bool Knows(string kind, string code) => words.ContainsKey($"{kind}.{code}");
}
