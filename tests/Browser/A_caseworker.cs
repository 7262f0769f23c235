using Navo.Browser.World;
using Navo.EndToEnd.World;

namespace Navo.Browser;

[Collection(InTheBrowser.Name)]
public sealed class A_caseworker(TheBrowser browser)
{
    [Fact]
    public async Task Sees_nothing_that_is_not_shared_and_may_ask()
    {
        await using var me = await browser.VisitAsync();
        await me.SignInAsync("veileder-grorud", "entra-nav");
        Assert.Equal("/deltakere", me.Path);
        await me.LooksSoundAsync("caseworker-1-caseload");
        await Caseload.OpenAsync(me, Name("deltaker-3"));
        await me.SeesAsync("Hvorfor åpner du?", "Dette blir vist til deltakeren");
        await me.LooksSoundAsync("caseworker-2-purpose");
        await me.Page.GetByLabel("Slippe å svare på nytt").CheckAsync();
        await me.PressAsync("Åpne");
        await me.DoesNotSeeAsync("Se norsknivå");
        await me.OpenAsync(me.Path + "/be-om-deling?kategori=norskniva&formal=P1");
        await me.LooksSoundAsync("caseworker-6-ask");
        await me.Page.GetByLabel("Slippe ny kartlegging").CheckAsync();
        await me.PressAsync("Send spørsmål");
        await me.SeesAsync("Spørsmålet er tatt imot");
        await me.LooksSoundAsync("caseworker-7-asked");
    }

    [Fact]
    public async Task Sees_both_lines_of_the_common_plan_where_both_are_shared()
    {
        _ = await browser.Running.SayYesAsync("deltaker-2", "vo-status");
        await using var me = await browser.VisitAsync();
        await me.SignInAsync("veileder-stovner", "entra-nav");
        await Caseload.OpenAsync(me, Name("deltaker-2"));
        await me.Page.GetByLabel("Én felles plan").CheckAsync();
        await me.PressAsync("Åpne");
        await me.FollowAsync("Felles plan");
        await me.SeesAsync("Kurs på skolen", "Plan i NAV");
        Assert.True(await me.Page.Locator("svg.plan rect").CountAsync() > 0);
        await me.LooksSoundAsync("caseworker-8-plan");
        await me.OpenAsync(new Uri(me.Page.Url).AbsolutePath.Replace("/felles-plan", "/stopp", StringComparison.Ordinal));
        await me.LooksSoundAsync("caseworker-9-stop");
        await me.Page.GetByLabel("Kurs på skolen").CheckAsync();
        await me.PressAsync("Stopp deling");
        await me.SeesAsync("Delingen er stoppet");
    }

    [Fact]
    public async Task At_the_school_has_the_same_pages()
    {
        await using var me = await browser.VisitAsync(isPhone: true);
        await me.SignInAsync("larer-rosenhof", "entra-oslo");
        await me.LooksSoundAsync("teacher-caseload");
        await Caseload.OpenAsync(me, Name("deltaker-1"));
        await me.LooksSoundAsync("teacher-purpose");
    }

    [Fact]
    public async Task Finds_an_own_participant_by_the_whole_number()
    {
        await using var me = await browser.VisitAsync();
        await me.SignInAsync("veileder-grorud", "entra-nav");
        await me.OpenAsync("/finn-deltaker");
        await me.LooksSoundAsync("caseworker-10-find");
        await me.Page.FillAsync("#number", Seed.Participant("deltaker-1").GetProperty("fodselsnummer").GetString()!);
        await me.PressAsync("Finn");
        await me.SeesAsync(Name("deltaker-1"), "Hvorfor åpner du?");
    }

    private static string Name(string user) => Seed.Participant(user).GetProperty("name").GetString()!;
}
