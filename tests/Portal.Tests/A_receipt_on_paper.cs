using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class A_receipt_on_paper(PortalWorld world) : SignedIn(world)
{
    [Fact]
    public async Task Has_a_code_that_leads_to_the_stop_while_there_is_something_to_stop()
    {
        await Visitor.OpenAsync("/kvittering/vo-status");
        Assert.Contains("class=\"qr\"", Visitor.Body, StringComparison.Ordinal);
        Assert.Contains("Skann for å stoppe delingen.", Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync("/kvittering/vo-status/stopp");
        Assert.Equal("/min-deling/vo-status/oslo-vo/nav/stopp", Visitor.Place.AbsolutePath);
        Assert.Empty(World.Consent.Posts);

        World.Consent.States["vo-status"] = "withdrawn";
        await Visitor.OpenAsync("/kvittering/vo-status");
        Assert.DoesNotContain("Skann for å stoppe delingen.", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_back_the_words_that_were_said_yes_to()
    {
        await Visitor.OpenAsync("/kvittering/vo-status");
        Assert.Contains("/kvittering/vo-status/tekst", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync("/kvittering/vo-status/tekst");
        Assert.Contains("Kan NAV få se hvor godt du kan norsk?", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Loven må også si at vi kan dele.", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), Visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kvittering/no-such/stopp")]
    [InlineData("/kvittering/no-such/tekst")]
    public async Task Of_nobody_leads_nowhere(string place)
    {
        await Visitor.OpenAsync(place);
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Last.StatusCode);
    }
}
