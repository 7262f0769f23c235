using System.Collections.Concurrent;
using Microsoft.Playwright;
using Navo.Browser.World;
using Navo.EndToEnd.World;

namespace Navo.Browser;

[Collection(InTheBrowser.Name)]
public sealed class A_participant(TheBrowser browser)
{
    private const string Norsk = "/min-deling/norskniva/oslo-vo/nav";

    [Fact]
    public async Task Says_yes_sees_who_looked_and_stops_on_a_phone()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        await me.OpenAsync("/");
        await me.LooksSoundAsync("participant-1-welcome");
        await me.SignInAsync("deltaker-1");
        Assert.Equal("/min-deling", me.Path);
        await me.LooksSoundAsync("participant-2-home");

        await me.OpenAsync(Norsk);
        await me.SeesAsync("Hva", "Hvem", "Hvorfor", "Hvor lenge", "Hvis du sier nei");
        await me.LooksSoundAsync("participant-3-decision");
        await me.FollowAsync("Ja, del");
        await me.LooksSoundAsync("participant-4-question");
        await me.FollowAsync("Hopp over");
        await me.LooksSoundAsync("participant-5-check");
        await me.PressAsync("Ja, del");
        await me.SeesAsync("Du sa ja");
        await me.LooksSoundAsync("participant-6-receipt");

        await LookAsCaseworkerAsync("veileder-grorud");

        await me.OpenAsync("/hvem-har-sett");
        await me.SeesAsync("norsken din");
        await me.Page.Locator("[data-own-log][data-state=right]").WaitForAsync();
        await me.SeesAsync("Alle radene er med.", "Sjekket");
        await me.LooksSoundAsync("participant-7-who-looked");
        await me.FollowAsync("Se beviset");
        await me.Page.Locator("[data-own-proof][data-state=right]").WaitForAsync();
        await me.SeesAsync("Vi sjekket beviset nå. Det stemmer.", "Nettleseren din har også sjekket beviset selv. Det stemmer.");
        await me.LooksSoundAsync("participant-8-proof");

        // Two taps from the first page: the button, and the answer.
        await me.OpenAsync("/min-deling");
        await me.LooksSoundAsync("participant-9-shared");
        await me.Page.Locator($"a[href='{Norsk}/stopp']").First.ClickAsync();
        await me.LooksSoundAsync("participant-10-stop");
        await me.PressAsync("Ja, stopp deling");
        await me.SeesAsync("Delingen er stoppet", "Det de alt har sett, kan vi ikke ta bort");
        await me.LooksSoundAsync("participant-11-stopped");

        // What was written down is asked to be deleted, and the answer comes back in plain words.
        await me.OpenAsync(Norsk);
        await me.SeesAsync("Det de skrev ned", "Vi har bedt dem slette det");
        await KeepAsCaseworkerAsync("veileder-grorud");
        await Eventually.HoldsAsync(
            async () =>
            {
                await me.OpenAsync(Norsk);
                return (await me.TextAsync()).Contains("De svarte at de må beholde det", StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(30),
            "the agency's answer reaches the participant");
        await me.SeesAsync("Arkivloven sier");
        await me.LooksSoundAsync("participant-11b-answered");

        await me.OpenAsync("/kvitteringer");
        await me.SeesAsync("Du stoppet", "Du sa ja");
        await me.LooksSoundAsync("participant-12-receipts");
        await me.PressAsync("Ferdig – logg ut");
        await me.SeesAsync("Du er logget ut");
        await me.LooksSoundAsync("participant-13-signed-out");
        await me.OpenAsync("/min-deling");
        Assert.Equal("/logg-inn", me.Path);
    }

    [Fact]
    public async Task Does_it_all_without_JavaScript()
    {
        const string courses = "/min-deling/vo-status/oslo-vo/nav";
        await using var me = await browser.VisitAsync(isPhone: true, hasScript: false);
        await me.SignInAsync("deltaker-2");
        await me.OpenAsync(courses);
        await me.FollowAsync("Ja, del");
        await me.FollowAsync("Hopp over");
        await me.PressAsync("Ja, del");
        await me.SeesAsync("Du sa ja");
        await me.OpenAsync(courses + "/stopp");
        await me.PressAsync("Ja, stopp deling");
        await me.SeesAsync("Delingen er stoppet");
        await me.LooksSoundAsync("no-script-stopped");

        // Messages, chosen step by step.
        await me.OpenAsync("/varsler");
        await me.Page.GetByLabel("E-posten din").FillAsync("deltaker-2@example.no");
        await me.PressAsync("Send meg en kode");
        await me.SeesAsync("Vi sendte en kode til d•••@example.no");
        await me.Page.GetByLabel("Kode med 6 tall").FillAsync(await browser.CodeForAsync("deltaker-2@example.no"));
        await me.PressAsync("Bekreft");
        await me.SeesAsync("Adressen er bekreftet");
        await me.LooksSoundAsync("no-script-messages");
        await me.PressAsync("Start meldinger");
        await me.SeesAsync("Nå får du melding");
        await me.PressAsync("Ta bort adressen");
        await me.SeesAsync("Du får ingen melding");
    }

    [Fact]
    public async Task Says_no_as_easily()
    {
        await using var me = await browser.VisitAsync(isPhone: true, isDark: true);
        await me.SignInAsync("deltaker-2");
        await me.OpenAsync("/min-deling/nav-plan/nav/oslo-vo");
        await me.LooksSoundAsync("dark-decision");
        await me.FollowAsync("Nei, ikke del");
        await me.LooksSoundAsync("dark-check");
        await me.PressAsync("Nei, ikke del");
        await me.SeesAsync("Du sa nei", "Du får fortsatt hjelp.");
        await me.LooksSoundAsync("dark-no");
        await me.OpenAsync("/min-deling");
        await me.LooksSoundAsync("dark-home");
    }

    [Fact]
    public async Task Reads_it_in_English_with_the_Norwegian_text_beside()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        await me.SignInAsync("deltaker-2");
        await me.OpenAsync(Norsk);
        await me.FollowAsync("English");
        Assert.Equal(Norsk, me.Path);
        await me.SeesAsync("Show in Norwegian", "Yes, share");
        await me.LooksSoundAsync("english-decision");
        await me.OpenAsync("/min-deling");
        await me.LooksSoundAsync("english-home");
        await me.OpenAsync("/varsler");
        await me.LooksSoundAsync("english-messages");
        await me.FollowAsync("العربية");
        await me.LooksSoundAsync("arabic-messages");
    }

    [Fact]
    public async Task With_a_protected_address_is_not_asked_for_a_useless_yes()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        await me.SignInAsync("deltaker-fortrolig");
        await me.DoesNotSeeAsync("Vi kan ikke dele for deg nå");
        await me.LooksSoundAsync("protected-home");
        await me.OpenAsync(Norsk);
        await me.SeesAsync("Vi kan ikke dele for deg nå. Snakk med kontaktpersonen din.");
        await me.DoesNotSeeAsync("Ja, del");
        await me.LooksSoundAsync("protected-detail");
    }

    [Fact]
    public async Task Is_asked_for_a_safer_sign_in_where_a_yes_needs_it()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        await me.SignInAsync("deltaker-3");
        await me.OpenAsync("/min-deling/nav-plan/nav/oslo-vo/sporsmal");
        await me.FollowAsync("Hopp over");
        await me.PressAsync("Ja, del");
        await me.SeesAsync("sikrere innlogging");
        await me.LooksSoundAsync("participant-14-safer");
    }

    [Fact]
    public async Task Finds_open_pages_sound()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        foreach (var (path, picture) in new[] { ("/hjelp", "help"), ("/tilgjengelighet", "accessibility"), ("/logg-inn", "sign-in") })
        {
            await me.OpenAsync(path);
            await me.LooksSoundAsync(picture);
        }

        await me.OpenAsync("/finnes-ikke");
        await me.SeesAsync("Vi fant ikke siden");
    }

    [Fact]
    public async Task Loads_the_first_view_with_less_than_100_kB()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        var loads = new ConcurrentQueue<Task<RequestSizesResult>>();
        me.Page.RequestFinished += (_, request) => loads.Enqueue(request.SizesAsync());
        await me.OpenAsync("/");
        await me.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.InRange((await Task.WhenAll(loads)).Sum(sizes => sizes.ResponseBodySize + sizes.ResponseHeadersSize), 1, 100_000);
    }

    private async Task LookAsCaseworkerAsync(string user)
    {
        await using var caseworker = await browser.VisitAsync();
        await caseworker.SignInAsync(user, "entra-nav");
        await caseworker.OpenAsync("/deltakere");
        var name = Seed.Participant("deltaker-1").GetProperty("name").GetString()!;
        await Caseload.OpenAsync(caseworker, name);
        await caseworker.Page.GetByLabel("Slippe å svare på nytt").CheckAsync();
        await caseworker.PressAsync("Åpne");
        await caseworker.LooksSoundAsync("caseworker-3-overview");
        await caseworker.FollowAsync("Se norsknivå");
        await caseworker.SeesAsync("Lytte", "Lese", "Skrive", "Snakke");
        await caseworker.LooksSoundAsync("caseworker-4-level");
        await caseworker.PressAsync("Journalført");
        await caseworker.SeesAsync("Notert: Journalført");
        await caseworker.LooksSoundAsync("caseworker-5-noted");
    }

    private async Task KeepAsCaseworkerAsync(string user)
    {
        await using var caseworker = await browser.VisitAsync();
        await caseworker.SignInAsync(user, "entra-nav");
        await Eventually.HoldsAsync(
            async () =>
            {
                await caseworker.OpenAsync("/bedt-slettet");
                return (await caseworker.TextAsync()).Contains("Svar innen", StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(30),
            "the task reaches the agency");
        await caseworker.LooksSoundAsync("caseworker-6-recalls");
        _ = await caseworker.Page.GetByLabel("Svar").First.SelectOptionAsync("kept/ARKIVLOVA");
        await caseworker.Page.Locator("form.stack button").First.ClickAsync();
        await caseworker.SeesAsync("Svaret er sendt.");
    }
}
