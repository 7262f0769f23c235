using System.Text.RegularExpressions;
using Navo.Decisions.Voices;

namespace Navo.Policy.Tests;

public sealed partial class The_words_to_a_participant
{
    private const int MostWordsInASentence = 12;
    private const int HighestLix = 22;
    private const int LongWord = 6;

    private static readonly string[] s_texts = [.. PolicyCopy.SnapshotOf(PolicyCopy.Source).Words.Values.Select(words => words.Nb)];

    [Fact]
    public void Are_there_for_every_decision_in_both_languages() =>
        Assert.All(ParticipantVoice.Keys, key =>
        {
            var words = PolicyCopy.SnapshotOf(PolicyCopy.Source).Words[key];
            Assert.NotEqual(words.Nb, words.En);
        });

    [Fact]
    public void Are_short_sentences() =>
        Assert.All(
            s_texts.SelectMany(text => text.Split('.', StringSplitOptions.RemoveEmptyEntries)),
            sentence => Assert.InRange(Word().Count(sentence), 1, MostWordsInASentence));

    [Fact]
    public void Are_easy_to_read()
    {
        var text = string.Join(' ', s_texts);
        var words = Word().Matches(text);
        var lix = ((double)words.Count / text.Count(sign => sign == '.')) + (100.0 * words.Count(word => word.Length > LongWord) / words.Count);

        Assert.InRange(lix, 0, HighestLix);
    }

    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Word();
}
