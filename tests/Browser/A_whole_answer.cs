using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Navo.Browser.World;
using Navo.EndToEnd.World;

namespace Navo.Browser;

/// <summary>No, later, yes, undo, pause, stop, together, block: on a phone of 360 px, in each language the Portal speaks.</summary>
[Collection(InTheBrowser.Name)]
public sealed class A_whole_answer(TheBrowser browser)
{
    private const string Norsk = "/min-deling/norskniva/oslo-vo/nav";

    // What nobody stops here: in the quiet after a stop no code works.
    private const string Together = "/min-deling/lese-skrive/oslo-vo/nav";

    // Each language is walked in one of the journeys; in all of them with NAVO_LONG=1.
    public static TheoryData<string> LanguagesOfAnAnswer => Languages("nb", "ar");

    public static TheoryData<string> LanguagesTogether => Languages("en");

    public static TheoryData<string> LanguagesAloud => Languages("ar");

    public static TheoryData<string> LanguagesOnASharedMachine => Languages("nb");

    // Each aloud about a thing of its own: what has been stopped is not asked for again.
    private static readonly Dictionary<string, (string Category, string Purpose, string Interpreter)> Aloud = new(StringComparer.Ordinal)
    {
        ["nb"] = ("mal", "P2", "so"),
        ["en"] = ("arbeid", "P1", "mul"),
        ["ar"] = ("digital", "P1", "ar"),
    };

    [Theory]
    [MemberData(nameof(LanguagesOfAnAnswer))]
    public async Task Can_be_given_held_and_taken_back(string language)
    {
        var words = new UiWords(language);
        await using var me = await PhoneAsync(language);
        await me.SignInAsync("deltaker-1");
        await me.OpenAsync(Norsk);
        await me.LooksSoundAsync($"answer-{language}-1-decision");
        await me.PressAsync(words["consent.wait"]);
        await me.SeesAsync(words["home.venter"]);

        await me.OpenAsync(Norsk);
        await me.FollowAsync(words["consent.no"]);
        await me.LooksSoundAsync($"answer-{language}-2-check-no");
        await me.PressAsync(words["check.confirmNo"]);
        await me.SeesAsync(words["done.no"]);
        await me.LooksSoundAsync($"answer-{language}-3-no");

        await me.OpenAsync(Norsk);
        await me.FollowAsync(words["consent.yes"]);
        await me.LooksSoundAsync($"answer-{language}-4-question");
        await me.Page.Locator("a.picture", new() { HasText = RightAnswer("norskniva", language) }).ClickAsync();
        await me.SeesAsync(words["question.right"]);
        await me.FollowAsync(words["question.next"]);
        await me.PressAsync(words["check.confirmYes"]);
        await me.SeesAsync(words["done.yes"], words["undo.go"]);
        await me.LooksSoundAsync($"answer-{language}-5-yes");

        await me.OpenAsync("/min-deling");
        await me.SeesAsync(words["undo.go"]);
        await me.LooksSoundAsync($"answer-{language}-6-home");
        await me.OpenAsync(Norsk + "/pause");
        await me.LooksSoundAsync($"answer-{language}-7-pause");
        await me.PressAsync(words["pause.confirm"]);
        await me.SeesAsync(words["pause.done"], words["state.paused"]);
        await me.OpenAsync(Norsk + "/pause");
        await me.PressAsync(words["pause.resumeConfirm"]);
        await me.SeesAsync(words["pause.resumed"]);

        await me.OpenAsync(Norsk + "/stopp");
        await me.LooksSoundAsync($"answer-{language}-8-stop");
        await me.PressAsync(words["stop.confirm"]);
        await me.SeesAsync(words["done.stopped"]);
        await me.LooksSoundAsync($"answer-{language}-9-stopped");
    }

    [Theory]
    [MemberData(nameof(LanguagesTogether))]
    public async Task Can_be_given_together_and_whoever_helped_can_be_kept_out(string language)
    {
        var words = new UiWords(language);
        await using var caseworker = await StartTogetherAsync();
        var code = Regex.Match(await caseworker.TextAsync(), "[2-9A-Z]{4}-[2-9A-Z]{4}").Value;
        await using var me = await PhoneAsync(language);
        await me.SignInAsync("deltaker-1");
        await me.OpenAsync("/kode/" + code);
        await me.LooksSoundAsync($"together-{language}-1-code");
        await me.PressAsync(words["code.go"]);
        Assert.Equal(Together, me.Path);
        await me.OpenAsync("/kode/" + code);
        await me.PressAsync(words["code.go"]);
        await me.SeesAsync(words["code.wrong"]);

        await me.OpenAsync("/hvem-har-sett");
        await me.FollowAsync(words["block.link"]);
        await me.LooksSoundAsync($"together-{language}-2-block");
        await me.Page.Locator("#hvem-ansatt").CheckAsync();
        await me.PressAsync(words["block.confirm"]);
        await me.SeesAsync(words["block.done"]);
        await me.LooksSoundAsync($"together-{language}-3-blocked");
        await me.PressAsync(words["block.lift"]);
        await me.SeesAsync(words["block.lifted"]);
    }

    [Theory]
    [MemberData(nameof(LanguagesAloud))]
    public async Task Can_be_said_aloud_through_an_interpreter_and_is_stopped_aloud(string language)
    {
        var words = new UiWords(language);
        var (category, purpose, interpreter) = Aloud[language];
        var place = $"/min-deling/{category}/oslo-vo/nav";
        await using var caseworker = await OpenTogetherAsync("deltaker-3", category, purpose);
        var participant = caseworker.Path.Replace("/sammen", "", StringComparison.Ordinal);
        await caseworker.Page.GetByLabel("Ja", new() { Exact = true }).CheckAsync();
        await caseworker.Page.SelectOptionAsync("#sprak", interpreter);
        await caseworker.Page.SelectOptionAsync("#maate", "phone");
        await caseworker.PressAsync("Skriv ned et muntlig ja");
        await caseworker.SeesAsync("Ingenting deles før deltakeren har sagt ja selv, innen 14 dager.");
        await caseworker.LooksSoundAsync("aloud-taken-down");

        // Nothing is shared by what was said: it waits for the participant's own yes.
        await using var me = await PhoneAsync(language);
        await me.SignInAsync("deltaker-3");
        await me.OpenAsync("/min-deling");
        await me.SeesAsync(words["state.awaiting-confirmation"], words["spoken.text"], words["home.nothingShared"]);
        await me.LooksSoundAsync($"aloud-{language}-1-home");
        await me.OpenAsync(place);
        await me.SeesAsync(words["spoken.text"]);
        await me.LooksSoundAsync($"aloud-{language}-2-decision");
        await me.FollowAsync(words["consent.yes"]);

        // In main: in English the page's own skip link begins with the same word.
        await me.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words["question.skip"], Exact = true }).ClickAsync();
        await me.PressAsync(words["check.confirmYes"]);
        await me.SeesAsync(words["done.yes"]);

        await caseworker.OpenAsync(participant + "/stopp");
        await caseworker.Page.Locator($"#what-{category}").CheckAsync();
        await caseworker.PressAsync("Stopp deling");
        await caseworker.SeesAsync("Delingen er stoppet");
        await me.OpenAsync("/kvitteringer");
        await me.SeesAsync(words["receipts.kind.withdrawn"]);
        await me.Page.Locator("main a.door").First.ClickAsync();
        await me.SeesAsync(words["done.stopped"], "NAV");
        await me.LooksSoundAsync($"aloud-{language}-3-stopped");
        await me.OpenAsync("/min-deling");
        await me.SeesAsync(words["home.nothingShared"]);
    }

    [Theory]
    [MemberData(nameof(LanguagesOnASharedMachine))]
    public async Task Can_be_given_on_a_shared_machine_that_forgets_the_participant(string language)
    {
        var words = new UiWords(language);
        await using var machine = await StartTogetherAsync(isPhone: true);
        await machine.LooksSoundAsync("kiosk-1-code");
        await machine.PressAsync("Start på denne maskinen");
        await machine.FollowAsync(words.Name);
        await machine.LooksSoundAsync($"kiosk-{language}-2-hand-over");
        await machine.FollowAsync(words["welcome.signIn"]);
        await machine.Page.Locator("button[name=user][value='deltaker-1']").ClickAsync();
        await machine.Page.WaitForURLAsync(url => url.Contains("/kode/", StringComparison.Ordinal));
        await machine.PressAsync(words["code.go"]);
        await machine.SeesAsync(words["consent.choose"]);
        Assert.Equal(0, await machine.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = words["nav.accesses"] }).CountAsync());
        await machine.LooksSoundAsync($"kiosk-{language}-3-answer");
        await machine.FollowAsync(words["kiosk.finish"]);
        await machine.SeesAsync(words["kiosk.done"]);
        await machine.LooksSoundAsync($"kiosk-{language}-4-done");
        await machine.Page.GoBackAsync();
        await machine.DoesNotSeeAsync(words["consent.choose"]);
    }

    // The order of the pictures differs from visit to visit: the right one is found by what the text says, as a person finds it.
    private static string RightAnswer(string category, string language) => File
        .ReadLines(Path.Combine(RunningSystem.RepositoryRoot, "src", "ConsentService", "Texts", category, "1", language + ".md"))
        .Single(line => line.StartsWith("* [x] ", StringComparison.Ordinal))["* [x] ".Length..];

    private static TheoryData<string> Languages(params string[] usually) => [.. TheBrowser.IsLong ? ["nb", "en", "ar"] : usually];

    private async Task<Visit> PhoneAsync(string language)
    {
        var me = await browser.VisitAsync(isPhone: true);
        await me.OpenAsync($"/sprak/{language}?tilbake=/");
        return me;
    }

    private async Task<Visit> StartTogetherAsync(bool isPhone = false)
    {
        var caseworker = await OpenTogetherAsync("deltaker-1", "lese-skrive", "P1", isPhone);
        await caseworker.LooksSoundAsync(isPhone ? "together-start-narrow" : "together-start");
        await caseworker.Page.GetByLabel("Nei", new() { Exact = true }).CheckAsync();
        await caseworker.PressAsync("Lag engangskode");
        await caseworker.SeesAsync("Virker én gang");
        return caseworker;
    }

    private async Task<Visit> OpenTogetherAsync(string participant, string category, string purpose, bool isPhone = false)
    {
        var caseworker = await browser.VisitAsync(isPhone);
        await caseworker.SignInAsync("veileder-grorud", "entra-nav");
        var person = await browser.Running.WhoIsAsync(participant);
        await caseworker.OpenAsync($"/deltakere/{person.Nav}/sammen?kategori={category}&formal={purpose}");
        return caseworker;
    }
}
