using System.Text.RegularExpressions;
using Navo.Portal.Tests.World;
using Navo.Portal.Words;

namespace Navo.Portal.Tests;

public sealed class Words_of_the_pages
{
    private static readonly string[] Banned =
        ["kartlegging", "behandlingsgrunnlag", "taushetsbelagt", "samtykke", "personopplysning", "innhente", "vedrørende"];

    private readonly UiTexts texts = new();

    [Fact]
    public void Exist_in_each_language() => Assert.Equal(
        texts.Keys(UiTexts.Norwegian).Where(key => !IsPolicy(key)).Order(), texts.Keys(UiTexts.English).Where(key => !IsPolicy(key)).Order());

    [Fact]
    public void Have_sentences_of_twelve_words_at_most() => Assert.All(
        texts.Keys(UiTexts.Norwegian).SelectMany(key => Sentences(texts.Find(UiTexts.Norwegian, key)).Select(sentence => (key, sentence))),
        one => Assert.True(Words(one.sentence).Length <= 12, $"{one.key}: {one.sentence}"));

    [Fact]
    public void Are_easy_by_the_lix_measure()
    {
        var all = texts.Keys(UiTexts.Norwegian).Where(key => !key.StartsWith("footer.", StringComparison.Ordinal))
            .Select(key => texts.Find(UiTexts.Norwegian, key)).ToArray();
        var words = all.SelectMany(Words).ToArray();
        var sentences = all.SelectMany(Sentences).Count();
        var lix = ((double)words.Length / sentences) + (100.0 * words.Count(word => word.Length > 6) / words.Length);
        Assert.True(lix <= 22, $"LIX {lix:0.0}");
    }

    [Fact]
    public void Use_no_word_that_needs_explaining() => Assert.All(
        texts.Keys(UiTexts.Norwegian),
        key => Assert.DoesNotContain(Banned, word => texts.Find(UiTexts.Norwegian, key).Contains(word, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Are_all_there_for_each_page()
    {
        var used = Directory.EnumerateFiles(Path.Combine(PortalWorld.Root, "src", "Portal", "Pages"), "*.cshtml*", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "T\\[\"([a-z0-9.A-Z-]+)\"[\\],]").Select(match => match.Groups[1].Value))
            .Distinct();
        Assert.All(used, key => Assert.Contains(key, texts.Keys(UiTexts.Norwegian)));
    }

    /// <summary>Names of roles and purposes in Norwegian are the policy's own.</summary>
    private static bool IsPolicy(string key) =>
        key.StartsWith("role.", StringComparison.Ordinal) || key.StartsWith("purpose.", StringComparison.Ordinal);

    private static string[] Sentences(string text) =>
        [.. Regex.Split(text, "(?<=[.?!:])\\s+").Where(sentence => Words(sentence).Length > 0)];

    private static string[] Words(string text) => [.. Regex.Matches(text, "[\\p{L}\\p{N}]+").Select(match => match.Value)];
}
