using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

/// <summary>Pausing, undoing, letting ask, blocking, answering with a code.</summary>
public sealed class A_participants_say(PortalWorld world) : SignedIn(world)
{
    private const string Courses = "/min-deling/vo-status/oslo-vo/nav";
    private const string Plan = "/min-deling/nav-plan/nav/oslo-vo";

    [Fact]
    public async Task Can_pause_and_start_again()
    {
        await Visitor.OpenAsync(Courses + "/pause");
        Assert.Contains("Vil du ta en pause i delingen?", Visitor.Text, StringComparison.Ordinal);
        await Visitor.SubmitAsync();
        Assert.EndsWith("/consents/vo-status/pause", World.Consent.Posts[^1].Path, StringComparison.Ordinal);
        Assert.Contains("Du tok en pause", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Start igjen", Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync(Courses + "/pause");
        Assert.Contains("Vil du starte delingen igjen?", Visitor.Text, StringComparison.Ordinal);
        await Visitor.SubmitAsync();
        Assert.Contains("Delingen er i gang igjen", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_undone_in_plain_sight_for_a_day()
    {
        World.Consent.GivenAt = TimeProvider.System.GetUtcNow().AddHours(-23);
        await Visitor.OpenAsync("/min-deling");
        Assert.Contains("Angre og stopp deling", Visitor.Text, StringComparison.Ordinal);
        World.Consent.GivenAt = TimeProvider.System.GetUtcNow().AddHours(-25);
        await Visitor.OpenAsync("/min-deling");
        Assert.DoesNotContain("Angre og stopp deling", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carries_what_came_of_the_picture_question_and_a_wrong_answer_is_skipped()
    {
        // In the text's own order: the first is right, the second is not.
        await Visitor.OpenAsync(Plan + "/sporsmal?versjon=1&rekke=0&valg=1");
        Assert.Contains("bilde=passed", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync(Plan + "/sporsmal?versjon=1&rekke=0&valg=2");
        Assert.Contains("bilde=skipped", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync(Plan + "/sjekk?svar=ja&versjon=1&bilde=passed");
        Assert.Contains("Derfor må du si ja til akkurat dette", Visitor.Text, StringComparison.Ordinal);
        await Visitor.SubmitAsync();
        Assert.Equal("passed", Assert.Single(World.Consent.Posts).Body["question"]!.GetValue<string>());
    }

    [Fact]
    public async Task Can_let_them_ask_before_the_quiet_is_over()
    {
        World.Consent.States["vo-status"] = "refused";
        World.Consent.QuietUntil = TimeProvider.System.GetUtcNow().AddDays(80);
        await Visitor.OpenAsync(Courses);
        Assert.Contains("Ingen kan spørre deg om dette før", Visitor.Text, StringComparison.Ordinal);
        await Visitor.SubmitAsync("Open");
        Assert.EndsWith("/v1/me/openings", Assert.Single(World.Consent.Posts).Path, StringComparison.Ordinal);
        Assert.Contains("Nå kan de spørre deg igjen", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_what_was_said_aloud()
    {
        World.Consent.States["norskniva"] = "awaiting-confirmation";
        await Visitor.OpenAsync("/min-deling");
        Assert.Contains("Ingenting deles ennå", Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync("/min-deling/norskniva/oslo-vo/nav");
        Assert.Contains("Vil du si ja selv også?", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Nei, ikke del", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_out_an_employee_by_alias_and_lets_in_again()
    {
        await Visitor.OpenAsync("/hvem-har-sett");
        Assert.Contains("/sperrer/ny?etat=nav", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync($"/sperrer/ny?etat=nav&enhet={PortalWorld.NavUnit}&ansatt=7FQd0Zk3aVYtq1w9LmXc2A");
        Assert.Contains("Bare denne personen: 7F", Visitor.Text, StringComparison.Ordinal);
        await Visitor.SubmitAsync();
        Assert.Empty(World.Consent.Posts);
        await Visitor.SubmitAsync(null, ("hvem", "ansatt"));
        var (_, body) = Assert.Single(World.Consent.Posts);
        Assert.Equal(("nav", "7FQd0Zk3aVYtq1w9LmXc2A"), (body["agency"]!.GetValue<string>(), body["employee"]!.GetValue<string>()));
        Assert.Null(body["unit"]);
        Assert.Contains("Nå er det sperret", Visitor.Text, StringComparison.Ordinal);
        await Visitor.SubmitAsync();
        Assert.Contains("Sperren er tatt bort", Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(World.Consent.Blocks);
    }

    [Fact]
    public async Task Opens_a_question_with_a_code_only_when_pressed_on()
    {
        await Visitor.OpenAsync("/kode/" + FakeConsent.Code);
        Assert.Empty(World.Consent.Posts);
        await Visitor.SubmitAsync(null, ("kode", FakeConsent.Code));
        Assert.Equal("/min-deling/norskniva/oslo-vo/nav", Visitor.Place.AbsolutePath);
        await Visitor.OpenAsync("/kode");
        await Visitor.SubmitAsync(null, ("kode", "2222-2222"));
        Assert.Contains("Koden virker ikke", Visitor.Text, StringComparison.Ordinal);
    }
}
