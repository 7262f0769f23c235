using System.Collections.Frozen;
using System.Text.Json;
using Navo.Contracts.Codes;

namespace Navo.Portal.Words;

/// <summary>Codes in words, for staff: of shared data by the code lists, of the gateway by this page's own file. A code nobody gave words is shown as it is.</summary>
internal sealed class CodeWords
{
    private static readonly FrozenDictionary<string, CodeList> Lists = new Dictionary<string, string>
    {
        ["skill"] = "language-skill",
        ["level"] = "cefr-level",
        ["evidence"] = "evidence",
        ["course"] = "course-type",
        ["courseLevel"] = "course-level",
        ["courseStatus"] = "course-status",
        ["activity"] = "activity-type",
        ["planStatus"] = "plan-status",
        ["tiltak"] = "tiltak-group",
        ["programme"] = "plan-programme",
    }.ToFrozenDictionary(pair => pair.Key, pair => CodeLists.Of(pair.Value), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> words;

    public CodeWords()
    {
        using var stream = typeof(CodeWords).Assembly.GetManifestResourceStream("Words/codes.json")
            ?? throw new InvalidOperationException("No words for codes.");
        words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string this[string kind, string? code] =>
        code is null ? "" : Find(kind, code) ?? code;

    public bool Knows(string kind, string code) => Find(kind, code) is not null;

    private string? Find(string kind, string code) =>
        Lists.TryGetValue(kind, out var list) ? list.Label(code, UiTexts.Norwegian) : words.GetValueOrDefault($"{kind}.{code}");
}
