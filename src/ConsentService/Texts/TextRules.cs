using System.Collections.Immutable;
using System.Globalization;

namespace Navo.ConsentService.Texts;

/// <summary>What every text must be, beyond its form: a text that is too hard, or leaves something out, is no ground for a yes (GDPR art. 7(2), 12(1)).</summary>
internal static class TextRules
{
    // First and last letter of the block each script is recognised by, and the way it runs.
    private static readonly ImmutableDictionary<string, (char First, char Last, string Dir)> Scripts = new Dictionary<string, (char, char, string)>
    {
        ["Latn"] = ('A', '\u024F', "ltr"),
        ["Cyrl"] = ('\u0400', '\u04FF', "ltr"),
        ["Arab"] = ('\u0600', '\u06FF', "rtl"),
        ["Ethi"] = ('\u1200', '\u137F', "ltr"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Faults(ConsentText text, ImmutableArray<string> hardWords)
    {
        string[] paragraphs = [text.Title, .. text.Parts.Select(part => part.Text), text.Note, text.More.Text, text.Question.Text];
        var what = text.Parts.Single(part => part.Part == "what").Text;
        if (!text.Tongue.Not.Any(not => what.Contains(not, StringComparison.Ordinal)))
        {
            yield return "part what names nothing that is not shown";
        }

        if (Readability.Sentences(text.Parts.Single(part => part.Part == "why").Text).Count() < text.Purposes.Length)
        {
            yield return "part why needs a sentence for each purpose";
        }

        foreach (var fault in Script(text.Tongue, string.Concat(paragraphs)))
        {
            yield return fault;
        }

        if (text.Language != TextLibrary.Agreed)
        {
            yield break;
        }

        // The name of a law is as it is: it stands in the folded part, and is no sentence of ours.
        var reading = Readability.Of(paragraphs.Select(paragraph => paragraph.Replace("{lov}", "loven", StringComparison.Ordinal)));
        if (reading.Lix > Readability.HardestLix)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"LIX is {reading.Lix:0.0}, over {Readability.HardestLix}");
        }

        foreach (var sentence in reading.LongSentences)
        {
            yield return $"over {Readability.MostWords} words: {sentence}";
        }

        foreach (var word in hardWords.Where(word => paragraphs.Any(paragraph => paragraph.Contains(word, StringComparison.OrdinalIgnoreCase))))
        {
            yield return $"\"{word}\" is too hard, or promises too much";
        }
    }

    private static IEnumerable<string> Script(TextLanguage language, string letters)
    {
        if (!Scripts.TryGetValue(language.Script, out var script))
        {
            yield return $"the script {language.Script} of {language.Id} is not known";
            yield break;
        }

        if (script.Dir != language.Dir)
        {
            yield return $"{language.Id} is written in {language.Script}, which runs {script.Dir}, and is marked {language.Dir}";
        }

        var all = letters.Where(char.IsLetter).ToList();
        if (all.Count(letter => letter >= script.First && letter <= script.Last) < all.Count * 0.8)
        {
            yield return $"it is not written in {language.Script}, the script of {language.Id}";
        }
    }
}
