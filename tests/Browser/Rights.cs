using System.Globalization;
using System.Security.Cryptography;
using Navo.Browser.World;

namespace Navo.Browser;

/// <summary>Everything to take along, and then nothing (GDPR art. 15 and 17), on a phone. Each time somebody nobody has met: who is erased here is nobody else's.</summary>
[Collection(InTheBrowser.Name)]
public sealed class Rights(TheBrowser browser)
{
    [Fact]
    public async Task Are_everything_in_a_file_and_then_nothing_at_all()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        await SignInAsync(me);
        await SayNoAsync(me);
        await me.OpenAsync("/mine-opplysninger");
        await me.FollowAsync("Se alt");
        await me.SeesAsync("Alt vi vet om deg", "du sa nei", "Kode hos NAV", "Dette står ikke her");
        await me.LooksSoundAsync("rights-1-everything");
        var file = await me.Page.RunAndWaitForDownloadAsync(() => me.FollowAsync("Last ned alt"));
        Assert.Contains("navo-download", await ReadAsync(file), StringComparison.Ordinal);

        foreach (var (language, page) in ((string, string)[])[("ar", "/alt-om-meg"), ("ar", "/slett"), ("en", "/alt-om-meg"), ("en", "/slett?sikker=1"), ("nb", "/alt-om-meg")])
        {
            await me.OpenAsync($"/sprak/{language}?tilbake={Uri.EscapeDataString(page)}");
            await me.LooksSoundAsync($"rights-{language}-{(page.Contains("slett", StringComparison.Ordinal) ? "erase" : "everything")}");
        }

        await me.FollowAsync("Les om å slette");
        await me.LooksSoundAsync("rights-2-before");
        await me.FollowAsync("Gå videre");
        await me.PressAsync("Ja, slett alt om meg");
        await me.SeesAsync("Sett et kryss først");
        await me.LooksSoundAsync("rights-3-sure");
        await me.Page.CheckAsync("#forstar");
        await me.PressAsync("Ja, slett alt om meg");
        await me.Page.GetByText("Nå er alt slettet").WaitForAsync();
        await me.SeesAsync("Tømte linjer i loggen", "Du er logget ut.");
        await me.LooksSoundAsync("rights-4-nothing");
        var proof = await me.Page.RunAndWaitForDownloadAsync(() => me.FollowAsync("Last ned beviset"));
        Assert.Contains("navo:DeletionReceipt", await ReadAsync(proof), StringComparison.Ordinal);
        await me.OpenAsync("/min-deling");
        Assert.Equal("/logg-inn", me.Path);
    }

    private static async Task SignInAsync(Visit me)
    {
        await me.OpenAsync("/logg-inn/idporten");
        await me.Page.FillAsync("#person", MadeUpNumber());
        await me.PressAsync("Logg inn");
        await me.Page.WaitForURLAsync("**/min-deling");
    }

    /// <summary>Who answers is known from then on.</summary>
    private static async Task SayNoAsync(Visit me)
    {
        await me.OpenAsync("/min-deling/vo-status/oslo-vo/nav");
        await me.FollowAsync("Nei, ikke del");
        await me.PressAsync("Nei, ikke del");
    }

    private static async Task<string> ReadAsync(Microsoft.Playwright.IDownload download) => await File.ReadAllTextAsync(await download.PathAsync());

    /// <summary>A synthetic number (month + 80) with the control digits of the rule.</summary>
    private static string MadeUpNumber()
    {
        while (true)
        {
            var digits = string.Create(CultureInfo.InvariantCulture, $"{RandomNumberGenerator.GetInt32(1, 29):00}{RandomNumberGenerator.GetInt32(81, 93):00}{RandomNumberGenerator.GetInt32(60, 99):00}{RandomNumberGenerator.GetInt32(100, 499):000}");
            if (Control(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) is { } first && Control(digits + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) is { } second)
            {
                return digits + first + second;
            }
        }
    }

    private static string? Control(string digits, int[] weights)
    {
        var rest = digits.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11;
        return rest == 1 ? null : ((11 - rest) % 11).ToString(CultureInfo.InvariantCulture);
    }
}
