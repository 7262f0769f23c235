using System.Text.RegularExpressions;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class A_shared_machine(PortalWorld world) : SignedIn(world, PortalWorld.NavRole)
{
    [Fact]
    public async Task Is_handed_over_with_the_employee_signed_out_and_shows_one_question_only()
    {
        await HandOverAsync();
        await Visitor.OpenAsync(SignInLink());
        Assert.Equal("/kode/" + FakeConsent.Code, Visitor.Place.AbsolutePath);
        await Visitor.SubmitAsync(null, ("kode", FakeConsent.Code));
        Assert.Equal("/min-deling/norskniva/oslo-vo/nav", Visitor.Place.AbsolutePath);
        Assert.DoesNotContain("Hvem har sett", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Ferdig – logg ut", Visitor.Text, StringComparison.Ordinal);
        Assert.Equal("120;url=/kiosk/slutt", Assert.Single(Visitor.Last.Headers.GetValues("Refresh")));

        // Anything else of the participant's is the way out.
        await Visitor.OpenAsync("/hvem-har-sett");
        Assert.Equal("/kiosk", Visitor.Place.AbsolutePath);
        Assert.Contains("Du er logget ut", Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync("/min-deling/norskniva/oslo-vo/nav");
        Assert.Equal("/logg-inn", Visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Asks_who_one_is_each_time()
    {
        await HandOverAsync();
        await Visitor.OpenAsync(SignInLink());
        Assert.Equal("login", World.IdPorten.LastRequest["prompt"]);
    }

    [Fact]
    public async Task Keeps_the_code_when_the_participant_chooses_a_language_and_forgets_the_language_of_the_one_before()
    {
        await Visitor.OpenAsync("/sprak/ar?tilbake=/");
        await HandOverAsync();
        await Visitor.OpenAsync(System.Net.WebUtility.HtmlDecode(Regex.Match(Visitor.Body, "href=\"(/sprak/en[^\"]+)\"").Groups[1].Value));
        Assert.Contains("Sign in with ID-porten", Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync(SignInLink());
        Assert.Equal("/kode/" + FakeConsent.Code, Visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Is_taken_back_by_staff()
    {
        await HandOverAsync();
        await Visitor.OpenAsync("/kiosk");
        await Visitor.SubmitAsync("Leave");
        await Visitor.OpenAsync("/logg-inn/entra-nav");
        Assert.Equal("/deltakere", Visitor.Place.AbsolutePath);
    }

    private async Task HandOverAsync()
    {
        await Visitor.OpenAsync($"/deltakere/{FakeGateway.Pseudonyms[1]}/sammen?kategori=norskniva&formal=P1");
        Assert.Contains("Det er frivillig", Visitor.Text, StringComparison.Ordinal);
        await Visitor.SubmitAsync("Code", ("tolk", "ja"), ("sprak", "ti"), ("maate", "phone"));
        var (path, body) = World.Gateway.Posts[^1];
        Assert.Contains(FakeGateway.Pseudonyms[1], path, StringComparison.Ordinal);
        Assert.Equal("ti", body["interpreter"]!["language"]!.GetValue<string>());
        Assert.Contains("7KQM-P3XW", Visitor.Text, StringComparison.Ordinal);
        await Visitor.SubmitAsync("/kiosk");
        Assert.Contains("Logg inn med ID-porten", Visitor.Text, StringComparison.Ordinal);
    }

    private string SignInLink() => System.Net.WebUtility.HtmlDecode(Regex.Match(Visitor.Body, "href=\"(/logg-inn/idporten[^\"]+)\"").Groups[1].Value);
}
