using System.Text.RegularExpressions;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class A_shared_machine : IAsyncLifetime
{
    private readonly PortalWorld world = new();
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        world.SignInAsEmployee(PortalWorld.NavRole);
        visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/entra-nav");
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Is_handed_over_with_the_employee_signed_out_and_shows_one_question_only()
    {
        await HandOverAsync();
        await visitor.OpenAsync(SignInLink());
        Assert.Equal("/kode/" + FakeConsent.Code, visitor.Place.AbsolutePath);
        await visitor.SubmitAsync(null, ("kode", FakeConsent.Code));
        Assert.Equal("/min-deling/norskniva/oslo-vo/nav", visitor.Place.AbsolutePath);
        Assert.DoesNotContain("Hvem har sett", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Ferdig – logg ut", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("120;url=/kiosk/slutt", Assert.Single(visitor.Last.Headers.GetValues("Refresh")));

        // Anything else of the participant's is the way out.
        await visitor.OpenAsync("/hvem-har-sett");
        Assert.Equal("/kiosk", visitor.Place.AbsolutePath);
        Assert.Contains("Du er logget ut", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/min-deling/norskniva/oslo-vo/nav");
        Assert.Equal("/logg-inn", visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Asks_who_one_is_each_time()
    {
        await HandOverAsync();
        await visitor.OpenAsync(SignInLink());
        Assert.Equal("login", world.IdPorten.LastRequest["prompt"]);
    }

    [Fact]
    public async Task Is_taken_back_by_staff()
    {
        await HandOverAsync();
        await visitor.OpenAsync("/kiosk");
        await visitor.SubmitAsync("Leave");
        await visitor.OpenAsync("/logg-inn/entra-nav");
        Assert.Equal("/deltakere", visitor.Place.AbsolutePath);
    }

    private async Task HandOverAsync()
    {
        await visitor.OpenAsync($"/deltakere/{FakeGateway.Pseudonyms[1]}/sammen?kategori=norskniva&formal=P1");
        Assert.Contains("Det er frivillig", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("Code", ("tolk", "ja"), ("sprak", "ti"), ("maate", "phone"));
        var (path, body) = world.Gateway.Posts[^1];
        Assert.Contains(FakeGateway.Pseudonyms[1], path, StringComparison.Ordinal);
        Assert.Equal("ti", body["interpreter"]!["language"]!.GetValue<string>());
        Assert.Contains("7KQM-P3XW", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("/kiosk");
        Assert.Contains("Logg inn med ID-porten", visitor.Text, StringComparison.Ordinal);
    }

    private string SignInLink() => System.Net.WebUtility.HtmlDecode(Regex.Match(visitor.Body, "href=\"(/logg-inn/idporten[^\"]+)\"").Groups[1].Value);
}
