using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

/// <summary>Pausing, undoing, letting ask, blocking, answering with a code.</summary>
public sealed class A_participants_say : IAsyncLifetime
{
    private const string Courses = "/min-deling/vo-status/oslo-vo/nav";
    private const string Plan = "/min-deling/nav-plan/nav/oslo-vo";

    private readonly PortalWorld world = new();
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Can_pause_and_start_again()
    {
        await visitor.OpenAsync(Courses + "/pause");
        Assert.Contains("Vil du ta en pause i delingen?", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync();
        Assert.EndsWith("/consents/vo-status/pause", world.Consent.Posts[^1].Path, StringComparison.Ordinal);
        Assert.Contains("Du tok en pause", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Start igjen", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(Courses + "/pause");
        Assert.Contains("Vil du starte delingen igjen?", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync();
        Assert.Contains("Delingen er i gang igjen", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_undone_in_plain_sight_for_a_day()
    {
        world.Consent.GivenAt = TimeProvider.System.GetUtcNow().AddHours(-23);
        await visitor.OpenAsync("/min-deling");
        Assert.Contains("Angre og stopp deling", visitor.Text, StringComparison.Ordinal);
        world.Consent.GivenAt = TimeProvider.System.GetUtcNow().AddHours(-25);
        await visitor.OpenAsync("/min-deling");
        Assert.DoesNotContain("Angre og stopp deling", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carries_what_came_of_the_picture_question_and_a_wrong_answer_is_skipped()
    {
        await visitor.OpenAsync(Plan + "/sporsmal?versjon=1&valg=office");
        Assert.Contains("bilde=passed", visitor.Body, StringComparison.Ordinal);
        await visitor.OpenAsync(Plan + "/sporsmal?versjon=1&valg=all");
        Assert.Contains("bilde=skipped", visitor.Body, StringComparison.Ordinal);
        await visitor.OpenAsync(Plan + "/sjekk?svar=ja&versjon=1&bilde=passed");
        Assert.Contains("Derfor må du si ja til akkurat dette", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync();
        Assert.Equal("passed", Assert.Single(world.Consent.Posts).Body["question"]!.GetValue<string>());
    }

    [Fact]
    public async Task Can_let_them_ask_before_the_quiet_is_over()
    {
        world.Consent.States["vo-status"] = "refused";
        world.Consent.QuietUntil = TimeProvider.System.GetUtcNow().AddDays(80);
        await visitor.OpenAsync(Courses);
        Assert.Contains("Ingen kan spørre deg om dette før", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("Open");
        Assert.EndsWith("/v1/me/openings", Assert.Single(world.Consent.Posts).Path, StringComparison.Ordinal);
        Assert.Contains("Nå kan de spørre deg igjen", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_what_was_said_aloud()
    {
        world.Consent.States["norskniva"] = "awaiting-confirmation";
        await visitor.OpenAsync("/min-deling");
        Assert.Contains("Ingenting deles ennå", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/min-deling/norskniva/oslo-vo/nav");
        Assert.Contains("Vil du si ja selv også?", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Nei, ikke del", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_out_an_employee_by_alias_and_lets_in_again()
    {
        await visitor.OpenAsync("/hvem-har-sett");
        Assert.Contains("/sperrer/ny?etat=nav", visitor.Body, StringComparison.Ordinal);
        await visitor.OpenAsync($"/sperrer/ny?etat=nav&enhet={PortalWorld.NavUnit}&ansatt=7FQd0Zk3aVYtq1w9LmXc2A");
        Assert.Contains("Bare denne personen: 7F", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync();
        Assert.Empty(world.Consent.Posts);
        await visitor.SubmitAsync(null, ("hvem", "ansatt"));
        var (_, body) = Assert.Single(world.Consent.Posts);
        Assert.Equal(("nav", "7FQd0Zk3aVYtq1w9LmXc2A"), (body["agency"]!.GetValue<string>(), body["employee"]!.GetValue<string>()));
        Assert.Null(body["unit"]);
        Assert.Contains("Nå er det sperret", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync();
        Assert.Contains("Sperren er tatt bort", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(world.Consent.Blocks);
    }

    [Fact]
    public async Task Opens_a_question_with_a_code_only_when_pressed_on()
    {
        await visitor.OpenAsync("/kode/" + FakeConsent.Code);
        Assert.Empty(world.Consent.Posts);
        await visitor.SubmitAsync(null, ("kode", FakeConsent.Code));
        Assert.Equal("/min-deling/norskniva/oslo-vo/nav", visitor.Place.AbsolutePath);
        await visitor.OpenAsync("/kode");
        await visitor.SubmitAsync(null, ("kode", "2222-2222"));
        Assert.Contains("Koden virker ikke", visitor.Text, StringComparison.Ordinal);
    }
}
