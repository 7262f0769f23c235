using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class Signing_in : IClassFixture<PortalWorld>
{
    private readonly PortalWorld world;

    public Signing_in(PortalWorld world)
    {
        this.world = world;
        world.IdPorten.Fault = null;
        world.IdPorten.TokenLife = TimeSpan.FromMinutes(10);
    }

    [Fact]
    public async Task Takes_a_participant_to_the_own_page()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
        Assert.Equal("/min-deling", visitor.Place.AbsolutePath);
        Assert.Contains("Min deling", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_tokens_out_of_the_browser()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
        Assert.DoesNotContain(visitor.Cookies, cookie => cookie.Value.Contains("eyJ", StringComparison.Ordinal));
        Assert.DoesNotContain("eyJ", visitor.Body, StringComparison.Ordinal);
        Assert.All(visitor.Cookies, cookie => Assert.Contains(world.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), cookie.Name, StringComparison.Ordinal));
        Assert.Contains(visitor.Cookies, cookie => cookie.Name.EndsWith("session", StringComparison.Ordinal) && cookie.HttpOnly);
    }

    [Fact]
    public async Task Comes_back_to_the_page_one_asked_for()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/min-deling?fra=sms");
        Assert.Equal("/logg-inn", visitor.Place.AbsolutePath);
        await visitor.OpenAsync("/logg-inn/idporten?tilbake=" + Uri.EscapeDataString("/min-deling?fra=sms"));
        Assert.Equal("/min-deling?fra=sms", visitor.Place.PathAndQuery);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Never_goes_on_to_another_host(string back)
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten?tilbake=" + Uri.EscapeDataString(back));
        Assert.Equal(world.Address.Authority, visitor.Place.Authority);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("audience")]
    [InlineData("signature")]
    public async Task Is_refused_when_the_id_token_is_wrong(string fault)
    {
        world.IdPorten.Fault = fault;
        using var visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
        Assert.Equal("/logg-inn", visitor.Place.AbsolutePath);
        await visitor.OpenAsync("/min-deling");
        Assert.Equal("/logg-inn", visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Ends_with_the_token()
    {
        world.IdPorten.TokenLife = TimeSpan.FromSeconds(4);
        using var visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
        await visitor.OpenAsync("/min-deling");
        Assert.Equal("/logg-inn", visitor.Place.AbsolutePath);
        Assert.Contains("tilbake=%2Fmin-deling", visitor.Place.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_asked_for_again_when_a_service_no_longer_takes_the_token()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
        world.Consent.Broken = 401;
        await visitor.OpenAsync("/min-deling");
        world.Consent.Broken = null;
        Assert.Equal("/logg-inn", visitor.Place.AbsolutePath);
        Assert.Contains("tilbake=%2Fmin-deling", visitor.Place.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_when_one_signs_out()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
        await visitor.SubmitAsync("/logg-ut");
        Assert.Equal(HttpStatusCode.OK, visitor.Last.StatusCode);
        Assert.Contains("Clear-Site-Data", visitor.Last.Headers.Select(header => header.Key));
        await visitor.OpenAsync("/min-deling");
        Assert.Equal("/logg-inn", visitor.Place.AbsolutePath);
    }
}
