using System.Net;
using System.Text.RegularExpressions;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class A_participants_answers(PortalWorld world) : SignedIn(world)
{
    private const string Norsk = "/min-deling/norskniva/oslo-vo/nav";
    private const string Courses = "/min-deling/vo-status/oslo-vo/nav";
    private const string Plan = "/min-deling/nav-plan/nav/oslo-vo";

    [Fact]
    public async Task Begin_with_the_four_parts_and_what_a_no_means()
    {
        await Visitor.OpenAsync(Norsk);
        foreach (var part in new[] { "Hva", "Hvem", "Hvorfor", "Hvor lenge", "Hvis du sier nei", "Hvis du angrer", "Mer om dette", "Ja, del", "Nei, ikke del", "Jeg vil vente" })
        {
            Assert.Contains(part, Visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Give_yes_and_no_the_same_weight()
    {
        await Visitor.OpenAsync(Norsk);
        const string button = "class=\"ds-button answer\" data-variant=\"secondary\"";
        Assert.Equal(2, Visitor.Body.Split(button).Length - 1);
    }

    [Fact]
    public async Task Send_a_yes_to_the_text_that_was_read()
    {
        await Visitor.OpenAsync(Plan + "/sjekk?svar=ja&versjon=1");
        Assert.Empty(World.Consent.Posts);
        await Visitor.SubmitAsync();
        var (path, body) = Assert.Single(World.Consent.Posts);
        Assert.EndsWith("/v1/me/consents", path, StringComparison.Ordinal);
        Assert.Equal("1", body["textVersion"]!.GetValue<string>());
        Assert.Equal("nb", body["language"]!.GetValue<string>());
        Assert.Equal("/kvittering/nav-plan", Visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Answer_the_ask_when_someone_asked()
    {
        await Visitor.OpenAsync(Norsk + "/sjekk?svar=nei&versjon=1");
        await Visitor.SubmitAsync();
        var (path, body) = Assert.Single(World.Consent.Posts);
        Assert.EndsWith("/v1/me/requests/request-norskniva/answer", path, StringComparison.Ordinal);
        Assert.Equal("no", body["answer"]!.GetValue<string>());
        Assert.Contains("Du sa nei", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task May_wait()
    {
        await Visitor.OpenAsync(Norsk);
        await Visitor.SubmitAsync("Later");
        Assert.Equal("later", Assert.Single(World.Consent.Posts).Body["answer"]!.GetValue<string>());
        Assert.Equal("/min-deling", Visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Go_back_to_the_text_when_it_changed_meanwhile()
    {
        await Visitor.OpenAsync(Norsk + "/sjekk?svar=ja&versjon=0");
        Assert.Equal(Norsk, Visitor.Place.AbsolutePath);
        Assert.Contains("Teksten er ny", Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(World.Consent.Posts);
    }

    [Fact]
    public async Task Stop_in_two_taps_and_say_what_a_stop_cannot_do()
    {
        await Visitor.OpenAsync("/min-deling");
        Assert.Contains($"href=\"{Courses}/stopp\"", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync(Courses + "/stopp");
        await Visitor.SubmitAsync();
        Assert.EndsWith("/consents/vo-status/withdraw", Assert.Single(World.Consent.Posts).Path, StringComparison.Ordinal);
        Assert.Contains("Det de alt har sett, kan vi ikke ta bort", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_not_asked_for_when_a_yes_would_be_useless()
    {
        World.Consent.IsProtected = true;
        await Visitor.OpenAsync(Plan);
        Assert.Contains("Vi kan ikke dele for deg nå. Snakk med kontaktpersonen din.", Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ja, del", Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync("/min-deling");
        Assert.DoesNotContain("Vi kan ikke dele", Visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NAV-kontoret ditt", "Ja, det stemmer.")]
    [InlineData("Alle på NAV", "Nei, ikke helt.")]
    public async Task Are_never_blocked_by_the_picture_question(string choice, string words)
    {
        await Visitor.OpenAsync($"{Norsk}/sporsmal?versjon=1");
        await Visitor.OpenAsync(Pictures().Single(one => one.Text == choice).Address);
        Assert.Contains(words, Visitor.Text, StringComparison.Ordinal);
        Assert.Contains($"{Norsk}/sjekk?svar=ja&amp;bilde=", Visitor.Body, StringComparison.Ordinal);
        Assert.Contains("&amp;versjon=1&amp;formal=P1&amp;slutt=2027-05-21", Visitor.Body, StringComparison.Ordinal);
        Assert.Empty(World.Consent.Posts);
    }

    [Fact]
    public async Task Are_not_got_right_by_always_taking_one_place_and_the_picture_follows_its_answer()
    {
        var orders = new HashSet<string>();
        var icons = new HashSet<(string Text, string Icon)>();
        for (var order = 0; order < 6; order++)
        {
            await Visitor.OpenAsync($"{Norsk}/sporsmal?versjon=1&rekke={order}");
            var shown = Pictures();
            _ = orders.Add(string.Join(',', shown.Select(one => one.Text)));
            icons.UnionWith(shown.Select(one => (one.Text, one.Icon)));
            Assert.All(shown, one => Assert.Contains($"rekke={order}", one.Address, StringComparison.Ordinal));
        }

        // Each answer stands in each place, and none has two pictures; the address tells place and order only.
        Assert.Equal((6, 3), (orders.Count, icons.Count));
        Assert.DoesNotContain("office", Visitor.Body, StringComparison.Ordinal);

        // Which order it is differs from visit to visit.
        var met = new HashSet<string>();
        for (var visit = 0; visit < 20; visit++)
        {
            await Visitor.OpenAsync($"{Norsk}/sporsmal?versjon=1");
            _ = met.Add(Pictures()[0].Text);
        }

        Assert.NotEqual(1, met.Count);
    }

    [Fact]
    public async Task Need_the_form_of_the_page()
    {
        await Visitor.OpenAsync(Courses + "/stopp");
        using var bare = new HttpRequestMessage(HttpMethod.Post, Courses + "/stopp") { Content = new FormUrlEncodedContent([]) };
        await Visitor.SendAsync(bare);
        Assert.Equal(HttpStatusCode.BadRequest, Visitor.Last.StatusCode);
        Assert.Empty(World.Consent.Posts);
    }

    [Fact]
    public async Task Use_the_persons_own_token_only()
    {
        await Visitor.OpenAsync("/min-deling");
        Assert.All(World.Consent.Tokens, token => Assert.StartsWith("Bearer eyJ", token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Become_a_clear_page_when_the_service_is_down()
    {
        World.Consent.Broken = 503;
        await Visitor.OpenAsync("/min-deling");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, Visitor.Last.StatusCode);
        Assert.Contains("Det er vår feil, ikke din", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_tries_that_were_refused_too()
    {
        await Visitor.OpenAsync("/hvem-har-sett");
        Assert.Contains("ville se norsken din, men fikk ikke", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains(PortalWorld.Seed.UnitName(PortalWorld.NavUnit), Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync("/hvem-har-sett?vis=ikke");
        Assert.DoesNotContain("så norsken din", Visitor.Text, StringComparison.Ordinal);
    }

    private List<(string Text, string Icon, string Address)> Pictures() => [.. Regex
        .Matches(Visitor.Body, "<a class=\"picture\" href=\"([^\"]+)\">(.*?)<span>([^<]+)</span></a>", RegexOptions.Singleline)
        .Select(one => (WebUtility.HtmlDecode(one.Groups[3].Value), one.Groups[2].Value, WebUtility.HtmlDecode(one.Groups[1].Value)))];
}
