using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class A_receipt_on_paper : IAsyncLifetime
{
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
    public async Task Has_a_code_that_leads_to_the_stop_while_there_is_something_to_stop()
    {
        await visitor.OpenAsync("/kvittering/vo-status");
        Assert.Contains("class=\"qr\"", visitor.Body, StringComparison.Ordinal);
        Assert.Contains("Skann for å stoppe delingen.", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/kvittering/vo-status/stopp");
        Assert.Equal("/min-deling/vo-status/oslo-vo/nav/stopp", visitor.Place.AbsolutePath);
        Assert.Empty(world.Consent.Posts);

        world.Consent.States["vo-status"] = "withdrawn";
        await visitor.OpenAsync("/kvittering/vo-status");
        Assert.DoesNotContain("Skann for å stoppe delingen.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_back_the_words_that_were_said_yes_to()
    {
        await visitor.OpenAsync("/kvittering/vo-status");
        Assert.Contains("/kvittering/vo-status/tekst", visitor.Body, StringComparison.Ordinal);
        await visitor.OpenAsync("/kvittering/vo-status/tekst");
        Assert.Contains("Kan NAV få se hvor godt du kan norsk?", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Loven må også si at vi kan dele.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kvittering/no-such/stopp")]
    [InlineData("/kvittering/no-such/tekst")]
    public async Task Of_nobody_leads_nowhere(string place)
    {
        await visitor.OpenAsync(place);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Last.StatusCode);
    }
}
