using System.Diagnostics;
using System.Globalization;
using Navo.ConsentService.Tests.World;
using Navo.ConsentService.Texts;

namespace Navo.ConsentService.Tests;

public sealed class A_text_at_fault : IDisposable
{
    private static readonly string Good = TextFolder.Words("norskniva/1/nb");
    private static readonly string English = TextFolder.Words("norskniva/1/en");

    private readonly TextFolder _folder = new();

    public static TheoryData<string, string> Wrong() => new()
    {
        { Good.Replace("{dato}", "snart", StringComparison.Ordinal), "{dato}" },
        { Good.Replace("{lov}", "loven", StringComparison.Ordinal), "{lov}" },
        { Good.Replace("## who | Hvem", "## whom | Hvem", StringComparison.Ordinal), "the parts must be" },
        { Good.Replace("## who | Hvem", "## who", StringComparison.Ordinal), "no heading" },
        { Good.Replace("Jeg vil vente", "", StringComparison.Ordinal), "later is empty" },
        { Good.Replace("* [x] ", "* ", StringComparison.Ordinal), "question" },
        { Good.Replace("purposes: P1 P3", "purposes: P1 P3 P5", StringComparison.Ordinal), "a sentence for each purpose" },
        { Good.Replace("holder:", "status: approved\nholder:", StringComparison.Ordinal), "front matter" },
        { Good.Replace(" ikke oppmøte", " også oppmøte", StringComparison.Ordinal), "names nothing that is not shown" },
        { Good.Replace("Du slipper", "Hvis du sier ja til dette her og nå, så slipper du alltid", StringComparison.Ordinal), "over 12 words" },
        { Good.Replace("på det samme to ganger", "kartleggingsspørsmålene opplæringsinstitusjonen allerede dokumenterte tidligere årsskifte", StringComparison.Ordinal), "too hard" },
        { Good.Replace("NAV kan finne kurs eller jobb som passer deg.", "Vi lover deg jobb. Da får du det.", StringComparison.Ordinal), "promises too much" },
        { Good.Replace("Du ", "Opplæringslovgivningen ", StringComparison.Ordinal).Replace("NAV ser", "Arbeidsmarkedsmyndighetene vurderer", StringComparison.Ordinal), "LIX" },
        { "no front matter", "front matter" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Is_named_with_what_is_wrong(string words, string fault)
    {
        _folder.Add("norskniva/1/nb", words);
        Assert.Contains(_folder.Faults, one => one.StartsWith("Text norskniva/1/nb", StringComparison.Ordinal) && one.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_none_when_nothing_is_wrong()
    {
        _folder.Add("norskniva/1/nb", Good);
        _folder.Add("norskniva/1/en", English, "draft");
        Assert.Empty(_folder.Faults);
    }

    [Theory]
    [InlineData("norskniva/1/en", "en")]
    [InlineData("norskniva/1/ar", "Arab")]
    [InlineData("norskniva/1/fi", "languages.json")]
    [InlineData("norskniva/01/nb", "must be a number")]
    public void Is_one_that_is_not_what_its_place_says(string text, string fault)
    {
        _folder.Add("norskniva/1/nb", Good);
        _folder.Add(text, text.EndsWith("en", StringComparison.Ordinal) ? Good : English);
        Assert.Contains(_folder.Faults, one => one.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_a_part_that_was_never_translated()
    {
        _folder.Add("norskniva/1/nb", Good);
        _folder.Add("norskniva/1/en", English.Replace("## why | Why\n", "## why | Why\nDu slipper å svare på det samme to ganger. NAV kan finne kurs eller jobb som passer deg.\n\n## old | Why\n", StringComparison.Ordinal)
            .Split("## old", 2)[0] + "## how-long" + English.Split("## how-long", 2)[1]);
        Assert.Contains(_folder.Faults, one => one.Contains("same words", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_a_language_that_runs_the_other_way_than_it_is_marked()
    {
        var file = Path.Combine(_folder.Directory, "languages.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"nb\", \"name\": \"Norsk\", \"dir\": \"ltr\"", "\"nb\", \"name\": \"Norsk\", \"dir\": \"rtl\"", StringComparison.Ordinal));
        _folder.Add("norskniva/1/nb", Good);
        Assert.Contains(_folder.Faults, one => one.Contains("marked rtl", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_one_without_an_approval_or_a_fingerprint()
    {
        _folder.Add("norskniva/1/nb", Good, status: "");
        _folder.Add("norskniva/2/nb", Good, status: "perhaps");
        _folder.Add("norskniva/3/nb", Good, isRecorded: false);
        Assert.Contains(_folder.Faults, one => one.Contains("norskniva/1/nb", StringComparison.Ordinal) && one.Contains("approvals.json", StringComparison.Ordinal));
        Assert.Contains(_folder.Faults, one => one.Contains("norskniva/2/nb", StringComparison.Ordinal) && one.Contains("status", StringComparison.Ordinal));
        Assert.Contains(_folder.Faults, one => one.Contains("norskniva/3/nb", StringComparison.Ordinal) && one.Contains(TextRegister.Manifest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fails_the_build_when_a_character_changes_without_a_new_version()
    {
        _folder.Add("norskniva/1/nb", Good);
        _folder.Add("norskniva/1/en", English, "draft");
        Assert.Equal((0, ""), await BuildAsync());

        _folder.Write("norskniva/1/nb", Good.Replace("norsk?", "norsk!", StringComparison.Ordinal));
        _folder.Remove("norskniva/1/en");
        var (exit, said) = await BuildAsync();
        Assert.NotEqual(0, exit);
        Assert.Contains("new version", said, StringComparison.Ordinal);
        Assert.Contains("norskniva/1/nb.md", said, StringComparison.Ordinal);
        Assert.Contains("norskniva/1/en.md", said, StringComparison.Ordinal);
        Assert.Contains(_folder.Faults, one => one.Contains("norskniva/1/nb", StringComparison.Ordinal) && one.Contains("new version", StringComparison.Ordinal));
        Assert.Contains(_folder.Faults, one => one.Contains("norskniva/1/en", StringComparison.Ordinal) && one.Contains("old versions stay", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Du kan si nei.", 4)]
    [InlineData("Du kan si nei. Sannsynligvis ja.", 3 + (100.0 / 6))]
    public void Is_measured_by_words_a_sentence_and_the_share_of_long_words(string text, double lix) =>
        Assert.Equal(lix.ToString("0.00", CultureInfo.InvariantCulture), Readability.Of([text]).Lix.ToString("0.00", CultureInfo.InvariantCulture));

    public void Dispose() => _folder.Dispose();

    /// <summary>The step of the real build, over this folder.</summary>
    private async Task<(int Exit, string Said)> BuildAsync()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NavoGateway.sln")))
        {
            root = Path.GetDirectoryName(root.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        using var build = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["msbuild", Path.Combine(root, "src", "ConsentService", "ConsentService.csproj"), "-t:CheckTexts", $"-p:NavoTexts={_folder.Directory}/", "-nologo", "-v:q", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return (build.ExitCode, said.Trim());
    }
}
