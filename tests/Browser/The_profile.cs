using System.Net.Http.Json;
using Navo.Browser.World;
using Navo.EndToEnd.World;

namespace Navo.Browser;

[Collection(InTheBrowser.Name)]
public sealed class The_profile(TheBrowser browser)
{
    private static string Name => Seed.Participant("deltaker-2").GetProperty("name").GetString()!;

    [Fact]
    public async Task Shows_a_counsellor_everything_that_is_shared_at_a_glance_and_what_has_been_corrected()
    {
        await using var participant = await browser.VisitAsync(isPhone: true);
        await participant.SignInAsync("deltaker-2", "idporten?sikker=1");
        await using var all = await SayYesToAllAsync(participant, "nav");

        await using var me = await browser.VisitAsync();
        await me.SignInAsync("veileder-stovner", "entra-nav");
        await Caseload.OpenAsync(me, Name);
        await me.Page.GetByLabel("Slippe å svare på nytt").CheckAsync();
        await me.PressAsync("Åpne");
        await me.LooksSoundAsync("profile-1-overview");
        await me.FollowAsync("Se alt som er delt");
        await me.SeesAsync("Norsknivå", "Lytte", "Lese", "Skrive", "Snakke");
        await me.LooksSoundAsync("profile-2-whole");
        var place = me.Path;

        using var http = new HttpClient(new SocketsHttpHandler());
        var corrected = await http.PostAsJsonAsync(new Uri(browser.StandIns, "/_correct"), new { user = "deltaker-2", agency = "oslo-vo", subject = "SPRÅKFERDIGHET", skill = "SNAKKE", step = "B2" });
        Assert.True(corrected.IsSuccessStatusCode);
        Assert.True((await http.PostAsync(new Uri(browser.SchoolAdapter, "/internal/sync"), null)).IsSuccessStatusCode);
        await me.OpenAsync(place.Replace("/profil", "", StringComparison.Ordinal) + "?formal=P1");
        await me.SeesAsync("Rettet siden du så det");
        await me.LooksSoundAsync("profile-3-corrected");
        await me.OpenAsync("/deltakere");
        await me.SeesAsync("Noe er rettet");
        await me.LooksSoundAsync("profile-4-caseload");
        await me.OpenAsync(place.Replace("/profil", "/norskniva", StringComparison.Ordinal) + "?formal=P1");
        await me.SeesAsync("B2", "Rettet");
        await me.LooksSoundAsync("profile-5-category");
    }

    [Fact]
    public async Task Shows_a_teacher_the_common_plan()
    {
        await using var participant = await browser.VisitAsync(isPhone: true);
        await participant.SignInAsync("deltaker-1", "idporten?sikker=1");
        await using var all = await SayYesToAllAsync(participant, "oslo-vo");

        await using var me = await browser.VisitAsync();
        await me.SignInAsync("larer-rosenhof", "entra-oslo");
        await Caseload.OpenAsync(me, Seed.Participant("deltaker-1").GetProperty("name").GetString()!);
        await me.Page.GetByLabel("Én felles plan").CheckAsync();
        await me.PressAsync("Åpne");
        await me.FollowAsync("Felles plan");
        await me.SeesAsync("Kurs på skolen", "Plan i NAV");
        await me.LooksSoundAsync("teacher-plan");
        await me.OpenAsync(me.Path.Replace("/felles-plan", "/profil", StringComparison.Ordinal) + "?formal=P2");
        await me.LooksSoundAsync("teacher-profile");
    }

    /// <summary>A yes to everything that one agency may ask for, page by page as a participant says it; stopped again at the end, as the other tests of this system found it.</summary>
    private static async Task<Sharings> SayYesToAllAsync(Visit participant, string requestor)
    {
        var said = new List<string>();
        await participant.OpenAsync("/min-deling");
        var places = await participant.Page.Locator($"a[href$='/{requestor}']").EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => a.getAttribute('href')))]");
        Assert.NotEmpty(places);
        foreach (var place in places)
        {
            await participant.OpenAsync(place + "/sporsmal");
            if (await participant.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Hopp over" }).CountAsync() == 0)
            {
                continue;
            }

            await participant.FollowAsync("Hopp over");
            await participant.PressAsync("Ja, del");
            await participant.SeesAsync("Du sa ja");
            said.Add(place);
        }

        return new Sharings(participant, said);
    }

    private sealed class Sharings(Visit participant, IReadOnlyList<string> places) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var place in places)
            {
                await participant.OpenAsync(place + "/stopp");
                await participant.PressAsync("Ja, stopp deling");
                await participant.SeesAsync("Delingen er stoppet");
            }
        }
    }
}
