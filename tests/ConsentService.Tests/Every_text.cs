using System.Text.RegularExpressions;
using Navo.ConsentService.Tests.World;
using Navo.ConsentService.Texts;

namespace Navo.ConsentService.Tests;

public sealed partial class Every_text
{
    private static readonly TextLibrary Library = new();

    private static readonly string[] Banned =
        ["samtykke", "kartlegging", "behandlingsgrunnlag", "taushetsbelagt", "personopplysning", "ingen får vite", "garanter", "du må"];

    public static TheoryData<string, string> Norwegian()
    {
        var data = new TheoryData<string, string>();
        foreach (var text in Library.Texts.Where(text => text.Language == "nb"))
        {
            data.Add(text.Category.Value, text.Version);
        }

        return data;
    }

    [Fact]
    public void Is_complete_and_differs_from_every_other_language()
    {
        Assert.Empty(Library.Faults);
        Assert.NotEmpty(Library.Texts);
        Assert.All(Library.Current, text => Assert.Equal(["nb", "en"], Library.Languages(text)));
    }

    [Theory]
    [MemberData(nameof(Norwegian))]
    public void Is_easy_norwegian(string category, string version)
    {
        var text = Find(category, version);
        var sentences = text.Parts.Select(part => part.Text).Append(text.Note).Append(text.More.Text)
            .SelectMany(part => SentenceEnd().Split(part.Replace("{lov}", "loven", StringComparison.Ordinal)))
            .Select(sentence => Word().Matches(sentence).Select(match => match.Value).ToList())
            .Where(words => words.Count > 0)
            .ToList();
        Assert.All(sentences, words => Assert.True(words.Count <= 12, string.Join(' ', words)));
        var all = sentences.SelectMany(words => words).ToList();
        var lix = ((double)all.Count / sentences.Count) + (100.0 * all.Count(word => word.Length > 6) / all.Count);
        Assert.InRange(lix, 0, 22);
    }

    [Theory]
    [MemberData(nameof(Norwegian))]
    public void Says_what_it_must_and_nothing_it_must_not(string category, string version)
    {
        var text = Find(category, version);
        var whole = string.Join(' ', text.Parts.Select(part => part.Text)) + " " + text.Title + " " + text.More.Text;
        Assert.All(Banned, word => Assert.DoesNotContain(word, whole, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(" ikke ", Part(text, "what"), StringComparison.Ordinal);
        Assert.Contains("Det er greit å si nei.", Part(text, "if-no"), StringComparison.Ordinal);
        Assert.Contains("Du får ikke mindre penger fordi du sier nei.", Part(text, "if-no"), StringComparison.Ordinal);
        Assert.Contains("Stopp deling", Part(text, "if-regret"), StringComparison.Ordinal);
        Assert.True(SentenceEnd().Split(Part(text, "why")).Count(sentence => sentence.Trim().Length > 0) >= text.Purposes.Length);
    }

    [Fact]
    public void Whose_file_is_wrong_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("navo-texts");
        try
        {
            var good = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Texts", "norskniva", "1", "nb.md"));
            Write("norskniva/1/nb.md", good.Replace("{dato}", "snart", StringComparison.Ordinal));
            Write("norskniva/2/nb.md", good.Replace("## who | Hvem", "## whom | Hvem", StringComparison.Ordinal));
            Write("norskniva/3/en.md", good);
            Write("norskniva/4/nb.md", good);
            Write("norskniva/4/en.md", good);
            Write("norskniva/5/nb.md", good.Replace("* [x] ", "* ", StringComparison.Ordinal));
            Write("norskniva/6/nb.md", "no front matter");
            var faults = new TextLibrary(folder.FullName).Faults;
            foreach (var version in (string[])["norskniva/1", "norskniva/2", "norskniva/3", "norskniva/4", "norskniva/5", "norskniva/6"])
            {
                Assert.Contains(faults, fault => fault.Contains(version, StringComparison.Ordinal));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Write(string name, string content)
        {
            var path = Path.Combine(folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }
    }

    [Fact]
    public async Task Is_shown_with_its_end_and_its_law_filled_in()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(500);
        foreach (var item in (await host.GetAsync("categories", person)).Json.EnumerateArray())
        {
            foreach (var language in item.GetProperty("languages").EnumerateArray().Select(one => one.GetString()))
            {
                var shown = await host.GetAsync($"texts/{item.GetProperty("id")}/{item.GetProperty("holder")}/{item.GetProperty("requestor")}?language={language}", person);
                Assert.DoesNotContain("{", string.Concat(shown.Json.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("text").GetString())), StringComparison.Ordinal);
                Assert.Contains("§", shown.Json.GetProperty("more").GetProperty("text").GetString(), StringComparison.Ordinal);
                Assert.Equal(item.GetProperty("textVersion").GetString(), shown["version"]);
                Assert.Equal(64, shown["hash"].Length);
            }
        }
    }

    private static ConsentText Find(string category, string version) =>
        Library.Texts.Single(text => text.Category.Value == category && text.Version == version && text.Language == "nb");

    private static string Part(ConsentText text, string part) => text.Parts.Single(one => one.Part == part).Text;

    [GeneratedRegex(@"[.!?](?:\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}-]*")]
    private static partial Regex Word();
}
