using System.Text.Json;
using Navo.EndToEnd.World;

namespace Navo.Browser.World;

/// <summary>The Portal's own words in one language, so that one journey is walked in each.</summary>
public sealed class UiWords
{
    private readonly Dictionary<string, string> words;

    public UiWords(string language)
    {
        Language = language;
        var file = Path.Combine(RunningSystem.RepositoryRoot, "src", "Portal", "Words", language + ".json");
        words = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!;
    }

    public string Language { get; }

    /// <summary>What its speakers call it, as the language row does.</summary>
    public string Name => Language switch { "en" => "English", "ar" => "العربية", _ => "Norsk" };

    public string this[string key] => words[key];
}
