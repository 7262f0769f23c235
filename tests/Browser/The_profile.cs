using System.Net;
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
        await using var all = await SayYesToAllAsync("deltaker-2", "nav");

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

        var corrected = await browser.Running.CallAsync(
            null, HttpMethod.Post, new(browser.Running.StandIns, "/_correct"), new { user = "deltaker-2", agency = "oslo-vo", subject = "SPRÅKFERDIGHET", skill = "SNAKKE", step = "B2" });
        Assert.InRange((int)corrected.Status, 200, 299);
        Assert.InRange((int)(await browser.Running.CallAsync(null, HttpMethod.Post, new(browser.Running.Adapter("oslo-vo"), "/internal/sync"))).Status, 200, 299);
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
        await using var all = await SayYesToAllAsync("deltaker-1", "oslo-vo");

        await using var me = await browser.VisitAsync();
        await me.SignInAsync("larer-rosenhof", "entra-oslo");
        await Caseload.OpenAsync(me, Seed.Participant("deltaker-1").GetProperty("name").GetString()!);
        await me.Page.GetByLabel("Én felles plan").CheckAsync();
        await me.PressAsync("Åpne");
        await me.FollowAsync("Felles plan");
        await me.SeesAsync("Kurs på skolen", "Plan i NAV", "fra NAV", "fra Oslo Voksenopplæring");
        await me.LooksSoundAsync("teacher-plan");
        await me.OpenAsync(me.Path.Replace("/felles-plan", "/profil", StringComparison.Ordinal) + "?formal=P2");
        await me.LooksSoundAsync("teacher-profile");
    }

    /// <summary>A yes to everything that one agency may ask for, which other journeys say page by page; stopped again at the end, as the other tests of this system found it.</summary>
    private async Task<Sharings> SayYesToAllAsync(string participant, string requestor)
    {
        var things = (await browser.Running.MeAsync(participant, HttpMethod.Get, "categories")).Json.EnumerateArray()
            .Where(thing => thing.GetProperty("requestor").GetString() == requestor && thing.GetProperty("state").GetString() != "given").ToList();
        Assert.NotEmpty(things);
        return new Sharings(browser.Running, participant, await Task.WhenAll(things.Select(async thing =>
        {
            var answer = await browser.Running.MeAsync(participant, HttpMethod.Post, "consents", new
            {
                category = thing.GetProperty("id").GetString(),
                holder = thing.GetProperty("holder").GetString(),
                requestor,
                purposes = thing.GetProperty("purposes").EnumerateArray().Select(purpose => purpose.GetString()),
                textVersion = thing.GetProperty("textVersion").GetString(),
                language = "nb",
            });
            Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
            return answer.Json.GetProperty("id").GetString()!;
        })));
    }

    private sealed class Sharings(RunningSystem system, string participant, IReadOnlyList<string> consents) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Task.WhenAll(consents.Select(consent => system.StopAsync(participant, consent)));
    }
}
