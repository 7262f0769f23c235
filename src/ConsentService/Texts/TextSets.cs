using System.Globalization;

namespace Navo.ConsentService.Texts;

/// <summary>What the languages of one version owe each other.</summary>
internal static class TextSets
{
    /// <summary>A version's number; below 1 for what is none.</summary>
    public static int Number(string version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == version ? number : -1;

    public static IEnumerable<string> Faults(List<ConsentText> texts)
    {
        if (texts.Count == 0)
        {
            yield return "Text: there is none.";
        }

        foreach (var text in texts.Where(text => Number(text.Version) < 1))
        {
            yield return $"Text {text.Category}/{text.Version}: the version must be a number.";
        }

        foreach (var version in texts.GroupBy(text => (text.Category, text.Version)))
        {
            var name = $"Text {version.Key.Category}/{version.Key.Version}";
            if (!version.Any(text => text.Language == TextLibrary.Agreed))
            {
                yield return $"{name}: the {TextLibrary.Agreed} text is missing.";
            }

            if (version.Select(text => text.Line).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                yield return $"{name}: the languages differ in direction or purposes.";
            }

            if (version.SelectMany(Own).GroupBy(part => part, StringComparer.Ordinal).Any(same => same.Count() > 1))
            {
                yield return $"{name}: two languages have the same words in a part.";
            }
        }
    }

    // A part that was copied and not translated is as bad as a whole text.
    private static IEnumerable<string> Own(ConsentText text) => [.. text.Parts.Select(part => $"{part.Part} {part.Text}"), $"title {text.Title}", $"more {text.More.Text}"];
}
