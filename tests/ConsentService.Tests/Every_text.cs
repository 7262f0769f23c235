using Navo.ConsentService.Tests.World;
using Navo.ConsentService.Texts;

namespace Navo.ConsentService.Tests;

public sealed class Every_text
{
    private static readonly TextLibrary Library = new();

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
    public void Is_complete_easy_recorded_and_differs_from_every_other_language()
    {
        Assert.Empty(Library.Faults);
        Assert.True(Library.Register.HardWords.Length > 30);
        Assert.Equal(Library.Texts.Length, Library.Register.Fingerprints.Count);
        Assert.Equal(Library.Texts.Length, Library.Register.Approvals.Count);
    }

    [Fact]
    public void Stands_in_every_language()
    {
        var languages = Library.Register.Languages.Select(language => language.Id).ToList();
        Assert.Equal("nb", languages[0]);
        Assert.All(Library.Current, text => Assert.Equal(languages, Library.Languages(text)));
    }

    [Fact]
    public void Is_a_draft_in_every_language_but_norwegian() =>
        Assert.All(Library.Texts, text => Assert.Equal(text.Language != "nb", text.IsDraft));

    [Fact]
    public void Explains_every_row_of_the_matrix_drafts_too()
    {
        using var host = new ConsentHost();
        Assert.All(host.Policy.Agreements, agreement => Assert.Contains(Library.Current, text => text.Category == agreement.Category
            && text.Holder == agreement.Holder && text.Requestor == agreement.Requestor && agreement.Purposes.All(text.Purposes.Contains)));
        Assert.All(host.Policy.Categories, category => Assert.Contains(Library.Current, text => text.Category == category.Id));
    }

    [Theory]
    [MemberData(nameof(Norwegian))]
    public void Says_that_a_no_costs_nothing_and_how_to_stop(string category, string version)
    {
        var text = Library.Texts.Single(text => text.Category.Value == category && text.Version == version && text.Language == "nb");
        Assert.Contains("Det er greit å si nei.", Part(text, "if-no"), StringComparison.Ordinal);
        Assert.Contains("Du får fortsatt hjelp fra NAV.", Part(text, "if-no"), StringComparison.Ordinal);
        Assert.Contains("Du får ikke mindre penger fordi du sier nei.", Part(text, "if-no"), StringComparison.Ordinal);
        Assert.Contains("Stopp deling", Part(text, "if-regret"), StringComparison.Ordinal);
        Assert.Equal(3, text.Question.Options.Length);
    }

    [Fact]
    public async Task Is_shown_with_its_end_and_its_law_filled_in()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(500);
        foreach (var item in (await host.GetAsync("categories", person)).Json.EnumerateArray())
        {
            Assert.Equal(
                item.GetProperty("languages").EnumerateArray().Select(one => one.GetString()),
                item.GetProperty("translations").EnumerateArray().Select(one => one.GetProperty("language").GetString()));
            foreach (var translation in item.GetProperty("translations").EnumerateArray())
            {
                var language = translation.GetProperty("language").GetString();
                var shown = await host.GetAsync($"texts/{item.GetProperty("id")}/{item.GetProperty("holder")}/{item.GetProperty("requestor")}?language={language}", person);
                Assert.DoesNotContain("{", string.Concat(shown.Json.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("text").GetString())), StringComparison.Ordinal);
                Assert.Contains("§", shown.Json.GetProperty("more").GetProperty("text").GetString(), StringComparison.Ordinal);
                Assert.Equal(item.GetProperty("textVersion").GetString(), shown["version"]);
                Assert.Equal(64, shown["hash"].Length);
                Assert.Equal(translation.GetProperty("dir").GetString(), shown["dir"]);
                Assert.Equal(language is "ar" or "prs" or "ps" ? "rtl" : "ltr", shown["dir"]);
                Assert.Equal(translation.GetProperty("status").GetString(), shown["status"]);
                Assert.Equal(shown["status"] == "draft", shown.Json.TryGetProperty("agreed", out _));
            }
        }
    }

    private static string Part(ConsentText text, string part) => text.Parts.Single(one => one.Part == part).Text;
}
