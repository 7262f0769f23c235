using Navo.Browser.World;

namespace Navo.Browser;

[Collection(InTheBrowser.Name)]
public sealed class Own_data(TheBrowser browser)
{
    [Fact]
    public async Task Are_read_corrected_and_added_to_on_a_phone_without_JavaScript()
    {
        await using var me = await browser.VisitAsync(isPhone: true, hasScript: false);
        await me.SignInAsync("deltaker-1");
        await me.FollowAsync("Om deg");
        Assert.Equal("/mine-opplysninger", me.Path);
        await me.SeesAsync("Dette har de om deg", "Norsken din", "Disse hjelper deg");
        await me.LooksSoundAsync("own-no-script-1-data");
        await me.Page.Locator("summary", new() { HasText = "Norsken din" }).ClickAsync();
        await me.Page.Locator("details[open]", new() { HasText = "Norsken din" }).GetByText("Snakke").First.WaitForAsync();
        await me.LooksSoundAsync("own-no-script-2-open");

        await me.Page.Locator("a[href='/mine-opplysninger/oslo-vo/norskniva/feil']").First.ClickAsync();
        await me.Page.GetByLabel("Snakke").First.CheckAsync();
        await me.Page.GetByLabel("Det stemmer ikke").CheckAsync();
        await me.PressAsync("Si fra");
        await me.SeesAsync("Nå får de vite det", "De ser på det");

        await using var teacher = await browser.VisitAsync();
        await teacher.SignInAsync("larer-rosenhof", "entra-oslo");
        await teacher.FollowAsync("Meldt feil");
        await teacher.SeesAsync("Snakke", "Det stemmer ikke");
        await teacher.LooksSoundAsync("tasks-1");
        await teacher.Page.SelectOptionAsync("select[name=answer]", "handled/corrected");
        await teacher.PressAsync("Svar deltakeren");
        await teacher.SeesAsync("Svaret er sendt");
        await teacher.LooksSoundAsync("tasks-2-answered");

        await me.OpenAsync("/mine-opplysninger");
        await me.SeesAsync("De har rettet det.");
    }

    [Fact]
    public async Task Are_pictures_to_choose_from_and_own_words_that_are_read_once_more()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        await me.SignInAsync("deltaker-2");
        await me.OpenAsync("/mine-opplysninger");
        await me.LooksSoundAsync("own-1-data");
        await me.OpenAsync("/mine-opplysninger/oslo-vo/norskniva/feil");
        await me.LooksSoundAsync("own-2-wrong");
        await me.OpenAsync("/mine-opplysninger/det-jeg-kan");
        await me.LooksSoundAsync("own-3-skills");
        await me.Page.Locator("#choice-cook").CheckAsync();
        await me.Page.Locator("#from-HOBBY").CheckAsync();
        await me.PressAsync("Legg til");
        await me.SeesAsync("Nå står det på listen din", "Lage mat");

        await me.Page.FillAsync("#words", "Jeg baker brød");
        await me.Page.Locator("#words-from-HOBBY").CheckAsync();
        await me.PressAsync("Se over ordene");
        await me.SeesAsync("Er dette riktig?", "Jeg baker brød");
        await me.LooksSoundAsync("own-4-words");
        await me.PressAsync("Ja, dette er mine ord");
        await me.SeesAsync("Jeg baker brød");
        await me.LooksSoundAsync("own-5-said");
    }

    [Fact]
    public async Task Are_there_for_a_protected_person_too_and_in_English()
    {
        await using var me = await browser.VisitAsync(isPhone: true, isDark: true);
        await me.SignInAsync("deltaker-fortrolig");
        await me.OpenAsync("/mine-opplysninger");
        await me.FollowAsync("English");
        Assert.Equal("/mine-opplysninger", me.Path);
        await me.SeesAsync("What they hold about you");
        await me.LooksSoundAsync("own-6-dark-english");
    }
}
