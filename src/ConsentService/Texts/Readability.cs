using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Navo.ConsentService.Texts;

/// <summary>How hard a text is to read: LIX (Björnsson 1968) is words a sentence plus the share of words of more than six letters.</summary>
internal sealed partial record Readability
{
    public const double HardestLix = 22;
    public const int MostWords = 12;

    public required double Lix { get; init; }

    /// <summary>Sentences of more than <see cref="MostWords"/> words.</summary>
    public required ImmutableArray<string> LongSentences { get; init; }

    public static Readability Of(IEnumerable<string> paragraphs)
    {
        var sentences = paragraphs.SelectMany(Sentences).Select(Words).Where(words => words.Count > 0).ToList();
        var all = sentences.SelectMany(words => words).ToList();
        return new Readability
        {
            Lix = all.Count == 0 ? 0 : ((double)all.Count / sentences.Count) + (100.0 * all.Count(word => word.Length > 6) / all.Count),
            LongSentences = [.. sentences.Where(words => words.Count > MostWords).Select(words => string.Join(' ', words))],
        };
    }

    /// <summary>Sentences, in every script there are texts in.</summary>
    public static IEnumerable<string> Sentences(string paragraph) => SentenceEnd().Split(paragraph).Where(sentence => Words(sentence).Count > 0);

    private static List<string> Words(string sentence) => [.. Word().Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex(@"[.!?؟።](?:\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}-]*")]
    private static partial Regex Word();
}
