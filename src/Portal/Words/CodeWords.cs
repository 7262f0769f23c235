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
        ["rule"] = "decision-rule",
        ["reason"] = "decision-reason",
        ["problem"] = "caseworker-answer",
        ["provision"] = "keeping-provision",
    }.ToFrozenDictionary(pair => pair.Key, pair => CodeLists.Of(pair.Value), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> words;

    public CodeWords()
    {
        using var stream = typeof(CodeWords).Assembly.GetManifestResourceStream("Words/codes.json")
            ?? throw new InvalidOperationException("No words for codes.");
        words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string this[string kind, string? code] =>
        code is null ? "" : Find(kind, code, UiTexts.Norwegian) ?? code;

    public bool Knows(string kind, string code) => Find(kind, code, UiTexts.Norwegian) is not null;

    /// <summary>A reason of a row. What is no decision has words of its own: the same code means something else under a hold.</summary>
    public string Reason(string rule, string code) => rule switch
    {
        "HOLD" => Find("hold", code, UiTexts.Norwegian) ?? this["lift", code],
        "RECALL" => this["provision", code],
        _ => this["reason", code],
    };

    /// <summary>The same in English, where the code is on a list; else in Norwegian, as it stands.</summary>
    public string InEnglish(string kind, string? code) =>
        code is null ? "" : Find(kind, code, UiTexts.English) ?? code;

    /// <summary>The rule has English words: it is on a list.</summary>
    public static bool IsListed(string rule) => Lists["rule"].Label(rule, UiTexts.English) is not null;

    private string? Find(string kind, string code, string language) =>
        (Lists.TryGetValue(kind, out var list) ? list.Label(code, language) : null) ?? words.GetValueOrDefault($"{kind}.{code}");
}
