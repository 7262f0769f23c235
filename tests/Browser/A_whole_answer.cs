using System.Text.RegularExpressions;
using Navo.Browser.World;
using Navo.EndToEnd.World;

namespace Navo.Browser;

/// <summary>No, later, yes, undo, pause, stop, together, block: on a phone of 360 px, in each language the Portal speaks.</summary>
[Collection(InTheBrowser.Name)]
public sealed class A_whole_answer(TheBrowser browser)
{
    private const string Norsk = "/min-deling/norskniva/oslo-vo/nav";

    // Each language is walked in one of the two journeys; in both of them with NAVO_LONG=1.
    public static TheoryData<string> LanguagesOfAnAnswer => IsLong ? ["nb", "en", "ar"] : ["nb", "ar"];

    public static TheoryData<string> LanguagesTogether => IsLong ? ["nb", "en", "ar"] : ["en"];

    private static bool IsLong => Environment.GetEnvironmentVariable("NAVO_LONG") == "1";

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
        await me.Page.Locator("a.picture").First.ClickAsync();
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
        Assert.Equal(Norsk, me.Path);
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

    [Fact]
    public async Task Can_be_given_on_a_shared_machine_that_forgets_the_participant()
    {
        await using var machine = await StartTogetherAsync();
        await machine.LooksSoundAsync("kiosk-1-code");
        await machine.PressAsync("Start på denne maskinen");
        await machine.LooksSoundAsync("kiosk-2-hand-over");
        await machine.FollowAsync("Logg inn med ID-porten");
        await machine.Page.Locator("button[name=user][value='deltaker-1']").ClickAsync();
        await machine.Page.WaitForURLAsync(url => url.Contains("/kode/", StringComparison.Ordinal));
        await machine.PressAsync("Fortsett");
        await machine.SeesAsync("Hva", "Hvis du sier nei");
        Assert.Equal(0, await machine.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Hvem har sett" }).CountAsync());
        await machine.LooksSoundAsync("kiosk-3-answer");
        await machine.FollowAsync("Ferdig – logg ut");
        await machine.SeesAsync("Du er logget ut");
        await machine.LooksSoundAsync("kiosk-4-done");
        await machine.Page.GoBackAsync();
        await machine.DoesNotSeeAsync("Hvis du sier nei");
    }

    private async Task<Visit> PhoneAsync(string language)
    {
        var me = await browser.VisitAsync(isPhone: true);
        await me.OpenAsync($"/sprak/{language}?tilbake=/");
        return me;
    }

    private async Task<Visit> StartTogetherAsync()
    {
        var caseworker = await browser.VisitAsync();
        await caseworker.SignInAsync("veileder-grorud", "entra-nav");
        await Caseload.OpenAsync(caseworker, Seed.Participant("deltaker-1").GetProperty("name").GetString()!);
        await caseworker.OpenAsync(caseworker.Path + "/sammen?kategori=norskniva&formal=P1");
        await caseworker.LooksSoundAsync("together-start");
        await caseworker.Page.GetByLabel("Nei", new() { Exact = true }).CheckAsync();
        await caseworker.PressAsync("Lag engangskode");
        await caseworker.SeesAsync("Virker én gang");
        return caseworker;
    }
}
