using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Navo.Portal.Words;

/// <summary>The Portal's own words, a file per language. What one says yes to is never here: that text comes from the consent service.</summary>
internal sealed class UiTexts
{
    public const string Norwegian = "nb";
    public const string English = "en";
    public const string Arabic = "ar";

    /// <summary>In the order of the language row. A draft says so on every page, and what it lacks stands in Norwegian.</summary>
    public static readonly IReadOnlyList<UiLanguage> Languages =
        [new(Norwegian, "Norsk"), new(English, "English"), new(Arabic, "العربية", IsRightToLeft: true, IsDraft: true)];

    /// <summary>Languages the Portal does not speak, but messages do.</summary>
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["so"] = "Soomaali",
        ["ti"] = "ትግርኛ",
        ["uk"] = "Українська",
        ["prs"] = "دری",
        ["ps"] = "پښتو",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> languages;

    public UiTexts() =>
        languages = Languages.Select(language => language.Code).ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>Which way a text in a language runs; of a language we do not speak ourselves, by its script.</summary>
    public static string DirectionOf(string? language) => language is "ar" or "fa" or "prs" or "ps" or "ur" or "ckb" ? "rtl" : "ltr";

    /// <summary>What its speakers call a language.</summary>
    public static string NameOf(string language) => Languages.FirstOrDefault(one => one.Code == language)?.Name ?? Others.GetValueOrDefault(language, language);

    public bool Knows(string? language) => language is not null && languages.ContainsKey(language);

    public IEnumerable<string> Keys(string language) => languages[language].Keys;

    /// <summary>The text, or Norwegian, or the key itself: a missing word never breaks a page.</summary>
    public string Find(string language, string key, params object[] values)
    {
        var text = languages[language].GetValueOrDefault(key) ?? languages[Norwegian].GetValueOrDefault(key) ?? key;
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, [.. values.Select(value => Isolate(language, value))]);
    }

    /// <summary>
    /// A name, a date, an alias inside a text that runs from right to left: kept whole and in its own direction, as bdi does in markup
    /// (Unicode 15.0 UAX 9), also where no markup goes, such as a page's title. By its first strong letter; but what is Arabic runs as Arabic, also a
    /// sentence that begins with a Latin name.
    /// </summary>
    public static object Isolate(string language, object value) => DirectionOf(language) != "rtl" ? value
        : value.ToString()!.Any(IsArabic) ? $"\u2067{value}\u2069"
        : $"\u2068{value}\u2069";

    private static bool IsArabic(char letter) => letter is (>= '\u0600' and <= '\u06ff') or (>= '\u0750' and <= '\u077f');

    public string? FindOrNone(string language, string key) => languages[language].GetValueOrDefault(key);

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(UiTexts).Assembly.GetManifestResourceStream($"Words/{language}.json")
            ?? throw new InvalidOperationException($"No texts for {language}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
