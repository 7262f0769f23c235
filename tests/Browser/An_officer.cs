using System.Net;
using Navo.Browser.World;
using Navo.EndToEnd.World;

namespace Navo.Browser;

[Collection(InTheBrowser.Name)]
public sealed class An_officer(TheBrowser browser)
{
    [Fact]
    public async Task Reads_the_log_and_checks_a_proof()
    {
        await LeaveATraceAsync();
        await using var me = await browser.VisitAsync();
        await me.SignInAsync("ombud-nav", "entra-nav");
        Assert.Equal("/tilgangslogg", me.Path);
        await me.LooksSoundAsync("officer-1-log");
        await me.Page.SelectOptionAsync("#avgjorelse", "deny");
        await me.PressAsync("Vis");
        await me.SeesAsync("Avslag");
        await me.LooksSoundAsync("officer-2-filtered");
        await me.FollowAsync("Åpne");
        await me.SeesAsync("Hvorfor", "Slik sjekker du selv");
        await me.LooksSoundAsync("officer-3-row");
        await me.SeesAsync("Beviset stemmer");
    }

    [Fact]
    public async Task Searches_for_a_person_with_a_reason()
    {
        await LeaveATraceAsync();
        await using var me = await browser.VisitAsync();
        await me.SignInAsync("ombud-nav", "entra-nav");
        await me.OpenAsync("/tilgangslogg/sok");
        await me.LooksSoundAsync("officer-4-search");
        await me.Page.FillAsync("#number", Seed.Participant("deltaker-3").GetProperty("fodselsnummer").GetString()!);
        await me.Page.SelectOptionAsync("#reason", "innsyn");
        await me.Page.FillAsync("#words", "Deltakeren ba om innsyn");
        await me.PressAsync("Søk");
        await me.SeesAsync("rad", "Avslag");
        await me.LooksSoundAsync("officer-5-found");
        await me.FollowAsync("Hva var lov på et tidspunkt?");
        await me.SeesAsync("ingenting var lov");
        await me.LooksSoundAsync("officer-7-allowed");
        foreach (var (path, seen, picture) in (ValueTuple<string, string, string>[])
        [
            ("/tilgangslogg/bevis", "Om en hendelse", "officer-8-evidence"), ("/tilgangslogg/sporsmal", "Spørsmål til deltakere", "officer-9-asked"),
            ("/tilgangslogg/samme-person", "Forslag", "officer-10-same-person"), ("/tilgangslogg/drift", "Ta med hjem", "officer-11-operation"),
            ("/tilgangslogg/mulige-brudd", "Hva skal jeg gjøre?", "officer-12-breaches"),
            ("/sletting", "Hva det gjør", "officer-14-holds"), ("/sletting/kvitteringer", "Kvitteringer for sletting", "officer-13-receipts"),
        ])
        {
            await me.OpenAsync(path);
            await me.SeesAsync(seen);
            await me.LooksSoundAsync(picture);
        }
    }

    [Fact]
    public async Task Can_work_on_a_narrow_screen()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        await me.SignInAsync("ombud-vo", "entra-oslo");
        await me.LooksSoundAsync("officer-6-narrow");
        await me.Page.Locator("nav summary").ClickAsync();
        await me.FollowAsync("Samme person");
        Assert.Equal("/tilgangslogg/samme-person", me.Path);
        await me.Page.Locator("nav summary").ClickAsync();
        await me.LooksSoundAsync("officer-15-narrow-menu");
    }

    /// <summary>A caseworker opens something that is not shared: a refusal in the log.</summary>
    private async Task LeaveATraceAsync()
    {
        var person = await browser.Running.WhoIsAsync("deltaker-3");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Running.SharedAsync("veileder-grorud", person.Nav, "norskniva", "P1")).Status);
    }
}
