using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

/// <summary>What a data protection officer does about erasing: stops it, lets it go on, and sees what went.</summary>
public sealed class Pages_about_erasing(PortalWorld world) : SignedIn(world, PortalWorld.OversightRole)
{
    [Fact]
    public async Task Show_the_holds_that_stand_and_those_that_were_lifted_and_what_a_hold_does()
    {
        await Visitor.OpenAsync("/sletting");
        Sees("Sak 2026/17", FakeGateway.Pseudonyms[0], "Rettssak", "01.05.2026", "T-4", "Saken er avsluttet", "Dette stopper", "Dette ser deltakeren");
        Assert.Contains("aria-current=\"page\">", Visitor.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_a_hold_on_one_participant_for_a_coded_reason_and_a_case()
    {
        await Visitor.OpenAsync($"/sletting?deltaker={FakeGateway.Pseudonyms[1]}");
        Assert.Contains($"value=\"{FakeGateway.Pseudonyms[1]}\"", Visitor.Body, StringComparison.Ordinal);
        await Visitor.SubmitAsync("/sletting", ("hva", "en"), ("deltaker", FakeGateway.Pseudonyms[1]), ("grunn", "police"), ("sak", " 2026/18 "));
        Sees("Slettestoppet gjelder nå");
        Assert.Equal("/sletting", Visitor.Place.AbsolutePath);
        Assert.Equal(
            $$"""{"participant":"{{FakeGateway.Pseudonyms[1]}}","reason":"police","reference":"2026/18"}""", Assert.Single(World.Gateway.Posts).Body.ToJsonString());
    }

    [Fact]
    public async Task Set_a_hold_on_everything_and_name_nobody()
    {
        await Visitor.OpenAsync("/sletting");
        await Visitor.SubmitAsync("/sletting", ("hva", "alt"), ("deltaker", FakeGateway.Pseudonyms[1]), ("grunn", "supervision"), ("sak", "T-5"));
        Assert.Equal("""{"everything":true,"reason":"supervision","reference":"T-5"}""", Assert.Single(World.Gateway.Posts).Body.ToJsonString());
    }

    [Theory]
    [InlineData("", "police", "1", "Skriv deltakerens pseudonym")]
    [InlineData("x", "", "1", "Velg hvorfor")]
    [InlineData("x", "curiosity", "1", "Velg hvorfor")]
    [InlineData("x", "police", "", "Skriv saksnummeret")]
    [InlineData("x", "police", "sak om Kari", "Skriv saksnummeret")]
    [InlineData("x", "police", "sak-01819012345", "Skriv saksnummeret")]
    [InlineData("x", "police", "018190-12345", "Skriv saksnummeret")]
    public async Task Say_what_is_missing_before_anything_is_sent(string participant, string reason, string reference, string said)
    {
        await Visitor.OpenAsync("/sletting");
        await Visitor.SubmitAsync("/sletting", ("hva", "en"), ("deltaker", participant), ("grunn", reason), ("sak", reference));
        Sees(said, "Gjelder nå");
        Assert.Empty(World.Gateway.Posts);
    }

    [Fact]
    public async Task Lift_a_hold_on_a_page_of_its_own_and_for_a_reason()
    {
        await Visitor.OpenAsync($"/sletting/opphev/{FakeOversight.Hold}");
        Sees("Oppheve slettestoppet?", "Sak 2026/17", "kan ikke hentes tilbake");
        await Visitor.SubmitAsync();
        Sees("Velg hvorfor");
        Assert.Empty(World.Gateway.Posts);
        await Visitor.SubmitAsync(null, ("grunn", "closed"));
        Sees("Slettestoppet er opphevet");
        var (path, body) = Assert.Single(World.Gateway.Posts);
        Assert.EndsWith($"/v1/legal-holds/{FakeOversight.Hold}/lift", path, StringComparison.Ordinal);
        Assert.Equal("""{"reason":"closed"}""", body.ToJsonString());
    }

    [Fact]
    public async Task Know_no_hold_that_is_lifted_or_anothers()
    {
        foreach (var hold in (Guid[])[FakeOversight.Open, Guid.Empty])
        {
            await Visitor.OpenAsync($"/sletting/opphev/{hold}");
            Assert.Equal(HttpStatusCode.NotFound, Visitor.Last.StatusCode);
        }
    }

    [Fact]
    public async Task Show_the_receipts_in_words_and_hand_out_their_octets()
    {
        await Visitor.OpenAsync("/sletting/kvitteringer");
        Sees("Deltakerens eget ønske (artikkel 17)", "3 rader i loggen Blad 3,9-10 23 andre opplysninger", "Rader i loggen Lagringstid 120 måneder Eldre enn 01.05.2016");
        Assert.Contains($"/tilgangslogg/{PortalWorld.Entry}?handler=Proof", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync("/sletting/kvitteringer?handler=Leaf&entry=" + PortalWorld.Entry);
        Assert.Equal("\u0001\u0002\u0003", Visitor.Body);
        await Visitor.OpenAsync("/sletting/kvitteringer?handler=Leaf&entry=" + Guid.Empty);
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Last.StatusCode);
    }

    [Fact]
    public async Task Are_no_guess_when_the_gateway_is_away()
    {
        World.Gateway.Broken = 503;
        foreach (var path in (string[])["/sletting", "/sletting/kvitteringer"])
        {
            await Visitor.OpenAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, Visitor.Last.StatusCode);
            DoesNotSee("Ingen slettestopp", "Ingenting er slettet");
        }
    }
}
