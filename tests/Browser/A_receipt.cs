using Microsoft.Playwright;
using Navo.Browser.World;

namespace Navo.Browser;

[Collection(InTheBrowser.Name)]
public sealed class A_receipt(TheBrowser browser)
{
    [Fact]
    public async Task Stops_from_paper_and_gives_the_words_back()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        await me.SignInAsync("deltaker-2");
        await me.OpenAsync("/min-deling/mal/oslo-vo/nav/sporsmal");
        await me.FollowAsync("Hopp over");
        await me.PressAsync("Ja, del");
        await me.SeesAsync("Du sa ja", "Skann for å stoppe delingen.");
        var receipt = me.Path;
        await me.Page.EmulateMediaAsync(new() { Media = Media.Print });
        _ = await me.Page.ScreenshotAsync(new() { Path = Path.Combine(TheBrowser.Pictures, "receipt-1-paper.png"), FullPage = true });
        Assert.True(await me.Page.Locator("svg.qr").IsVisibleAsync());
        Assert.False(await me.Page.GetByRole(AriaRole.Button, new() { Name = "Forlat siden" }).IsVisibleAsync());
        await me.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        await me.OpenAsync(receipt + "/tekst");
        await me.SeesAsync("Kan NAV få se målet ditt?", "Det er greit å si nei.", "Her ser du hvilken lov");
        await me.LooksSoundAsync("receipt-2-words");

        // What scanning the code does.
        await me.OpenAsync(receipt + "/stopp");
        Assert.Equal("/min-deling/mal/oslo-vo/nav/stopp", me.Path);
        await me.PressAsync("Ja, stopp deling");
        await me.SeesAsync("Delingen er stoppet");
        await me.OpenAsync(receipt);
        await me.DoesNotSeeAsync("Skann for å stoppe delingen.");
    }
}
