using System.Net;
using System.Text.RegularExpressions;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class The_whole_profile(PortalWorld world) : SignedIn(world, PortalWorld.NavRole)
{
    private static string One => "/deltakere/" + FakeGateway.Pseudonyms[0];

    private protected override void Prepare() => World.Gateway.IsRich = true;

    [Fact]
    public async Task Shows_every_shared_category_with_words_evidence_day_and_age_and_what_is_not_shared()
    {
        await Visitor.OpenAsync(One + "/profil?formal=P1");
        Sees("Norsknivå", "Lytte", "B1", "Kompetanse", "Lage mat", "Fra hjem og familie", "31. januar 2027", "Digitale ferdigheter", "Norskprøve", "Eldre enn ett år", "3 av 4 er delt", "Utdanning", "Be om deling");
        DoesNotSee("OMSORG_HJEMME", "HELT_NY", "NORSKPROVE", "esco/skill");
    }

    [Fact]
    public async Task Shows_both_sides_of_a_contradiction_with_source_and_day_and_chooses_none()
    {
        await Visitor.OpenAsync(One + "/profil?formal=P1");
        Sees("Etatene har ulike opplysninger", "Hos den andre etaten", "Hos oss", "01.11.2026", "Vi velger ikke for deg");
        await Visitor.OpenAsync(One + "/digital?formal=P1");
        Sees("Etatene har ulike opplysninger");
        World.Gateway.IsBothWays = false;
        await Visitor.OpenAsync(One + "/digital?formal=P1");
        DoesNotSee("Etatene har ulike opplysninger");
    }

    [Fact]
    public async Task Asks_for_the_purpose_first()
    {
        await Visitor.OpenAsync(One + "/profil");
        Assert.Equal(One, Visitor.Place.AbsolutePath);
        Sees("Hvorfor åpner du?");
    }

    [Fact]
    public async Task Looks_the_same_for_a_stop_and_a_never()
    {
        World.Gateway.IsShared = false;
        await Visitor.OpenAsync(One + "/profil?formal=P1");
        Sees("Ingenting er delt for dette formålet", "0 av 4 er delt");
        var stopped = Unnamed(FakeGateway.Pseudonyms[0]);
        await Visitor.OpenAsync("/deltakere/" + FakeGateway.Pseudonyms[1] + "/profil?formal=P1");
        Assert.Equal(stopped, Unnamed(FakeGateway.Pseudonyms[1]));

        // The page says when it was opened, to the second.
        string Unnamed(string pseudonym) => Regex.Replace(Visitor.Text.Replace(FakeGateway.Name(pseudonym), "N", StringComparison.Ordinal), "[0-9]{2}:[0-9]{2}:[0-9]{2}", "T");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?formal=P1")]
    [InlineData("/profil?formal=P1")]
    [InlineData("/norskniva?formal=P1")]
    [InlineData("/felles-plan?formal=P1")]
    public async Task Says_what_has_been_corrected_since_one_saw_it(string page)
    {
        await Visitor.OpenAsync(One + page);
        DoesNotSee("Rettet siden du så det");
        World.OwnData.HasCorrection = true;

        // As the gateway does: what is read anew is no longer something one saw before it was corrected.
        World.Gateway.Released = category => World.OwnData.HasCorrection &= category != "norskniva";
        await Visitor.OpenAsync(One + page);
        if (page.Length == 0)
        {
            // Before a purpose is chosen nothing is told.
            DoesNotSee("Rettet siden du så det");
            await Visitor.OpenAsync("/deltakere");
            Sees("Noe er rettet");
            return;
        }

        Sees("Rettet siden du så det", "12.05.2026", "20.11.2026");
    }

    [Fact]
    public async Task Has_its_tasks_from_what_participants_say_is_wrong()
    {
        await Visitor.OpenAsync("/meldt-feil");
        Sees("Jobbsøking: I gang", "Det er gammelt", "1 ny");
        await Visitor.SubmitAsync(null, ("answer", "handled/corrected"));
        var (path, body) = Assert.Single(World.OwnData.Posts);
        Assert.EndsWith("/reports/decide", path, StringComparison.Ordinal);
        Assert.Equal(("handled", "corrected"), (body["status"]!.GetValue<string>(), body["reason"]!.GetValue<string>()));
        Sees("Svaret er sendt til deltakeren");
    }

    [Fact]
    public async Task Lists_what_a_program_may_ask_of_the_Portal()
    {
        await Visitor.OpenAsync("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, Visitor.Last.StatusCode);
        Assert.Contains("\"openapi\"", Visitor.Body, StringComparison.Ordinal);
    }
}
