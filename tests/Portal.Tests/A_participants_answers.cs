using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class A_participants_answers : IAsyncLifetime
{
    private const string Norsk = "/min-deling/norskniva/oslo-vo/nav";
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
    public async Task Begin_with_the_four_parts_and_what_a_no_means()
    {
        await visitor.OpenAsync(Norsk);
        foreach (var part in new[] { "Hva", "Hvem", "Hvorfor", "Hvor lenge", "Hvis du sier nei", "Hvis du angrer", "Mer om dette", "Ja, del", "Nei, ikke del", "Jeg vil vente" })
        {
            Assert.Contains(part, visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Give_yes_and_no_the_same_weight()
    {
        await visitor.OpenAsync(Norsk);
        const string button = "class=\"ds-button answer\" data-variant=\"secondary\"";
        Assert.Equal(2, visitor.Body.Split(button).Length - 1);
    }

    [Fact]
    public async Task Send_a_yes_to_the_text_that_was_read()
    {
        await visitor.OpenAsync(Plan + "/sjekk?svar=ja&versjon=1");
        Assert.Empty(world.Consent.Posts);
        await visitor.SubmitAsync();
        var (path, body) = Assert.Single(world.Consent.Posts);
        Assert.EndsWith("/v1/me/consents", path, StringComparison.Ordinal);
        Assert.Equal("1", body["textVersion"]!.GetValue<string>());
        Assert.Equal("nb", body["language"]!.GetValue<string>());
        Assert.Equal("/kvittering/nav-plan", visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Answer_the_ask_when_someone_asked()
    {
        await visitor.OpenAsync(Norsk + "/sjekk?svar=nei&versjon=1");
        await visitor.SubmitAsync();
        var (path, body) = Assert.Single(world.Consent.Posts);
        Assert.EndsWith("/v1/me/requests/request-norskniva/answer", path, StringComparison.Ordinal);
        Assert.Equal("no", body["answer"]!.GetValue<string>());
        Assert.Contains("Du sa nei", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task May_wait()
    {
        await visitor.OpenAsync(Norsk);
        await visitor.SubmitAsync("Later");
        Assert.Equal("later", Assert.Single(world.Consent.Posts).Body["answer"]!.GetValue<string>());
        Assert.Equal("/min-deling", visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Go_back_to_the_text_when_it_changed_meanwhile()
    {
        await visitor.OpenAsync(Norsk + "/sjekk?svar=ja&versjon=0");
        Assert.Equal(Norsk, visitor.Place.AbsolutePath);
        Assert.Contains("Teksten er ny", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(world.Consent.Posts);
    }

    [Fact]
    public async Task Stop_in_two_taps_and_say_what_a_stop_cannot_do()
    {
        await visitor.OpenAsync("/min-deling");
        Assert.Contains($"href=\"{Courses}/stopp\"", visitor.Body, StringComparison.Ordinal);
        await visitor.OpenAsync(Courses + "/stopp");
        await visitor.SubmitAsync();
        Assert.EndsWith("/consents/vo-status/withdraw", Assert.Single(world.Consent.Posts).Path, StringComparison.Ordinal);
        Assert.Contains("Det de alt har sett, kan vi ikke ta bort", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_not_asked_for_when_a_yes_would_be_useless()
    {
        world.Consent.IsProtected = true;
        await visitor.OpenAsync(Plan);
        Assert.Contains("Vi kan ikke dele for deg nå. Snakk med kontaktpersonen din.", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ja, del", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/min-deling");
        Assert.DoesNotContain("Vi kan ikke dele", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("office", "Ja, det stemmer.")]
    [InlineData("all", "Nei, ikke helt.")]
    public async Task Are_never_blocked_by_the_picture_question(string choice, string words)
    {
        await visitor.OpenAsync($"{Norsk}/sporsmal?versjon=1&valg={choice}");
        Assert.Contains(words, visitor.Text, StringComparison.Ordinal);
        Assert.Contains($"{Norsk}/sjekk?svar=ja&amp;versjon=1", visitor.Body, StringComparison.Ordinal);
        Assert.Empty(world.Consent.Posts);
    }

    [Fact]
    public async Task Need_the_form_of_the_page()
    {
        await visitor.OpenAsync(Courses + "/stopp");
        using var bare = new HttpRequestMessage(HttpMethod.Post, Courses + "/stopp") { Content = new FormUrlEncodedContent([]) };
        await visitor.SendAsync(bare);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Last.StatusCode);
        Assert.Empty(world.Consent.Posts);
    }

    [Fact]
    public async Task Use_the_persons_own_token_only()
    {
        await visitor.OpenAsync("/min-deling");
        Assert.All(world.Consent.Tokens, token => Assert.StartsWith("Bearer eyJ", token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Become_a_clear_page_when_the_service_is_down()
    {
        world.Consent.Broken = 503;
        await visitor.OpenAsync("/min-deling");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Last.StatusCode);
        Assert.Contains("Det er vår feil, ikke din", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_tries_that_were_refused_too()
    {
        await visitor.OpenAsync("/hvem-har-sett");
        Assert.Contains("ville se norsken din, men fikk ikke", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(PortalWorld.Seed.UnitName(PortalWorld.NavUnit), visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/hvem-har-sett?vis=ikke");
        Assert.DoesNotContain("så norsken din", visitor.Text, StringComparison.Ordinal);
    }
}
