using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class A_caseworkers_pages(PortalWorld world) : SignedIn(world, PortalWorld.NavRole)
{
    private static string One => "/deltakere/" + FakeGateway.Pseudonyms[0];

    private static string Other => "/deltakere/" + FakeGateway.Pseudonyms[1];

    [Fact]
    public async Task Show_own_participants_with_names_from_the_own_agency()
    {
        Assert.Equal("/deltakere", Visitor.Place.AbsolutePath);
        Assert.Contains("34 deltakere", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Amina Testesen", Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", Visitor.Place.ToString(), StringComparison.Ordinal);
        await Visitor.OpenAsync("/deltakere?enhet=" + PortalWorld.NavUnit2);
        Assert.Contains("11 deltakere", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_why_before_anything_is_fetched()
    {
        await Visitor.OpenAsync(One);
        Assert.Contains("Hvorfor åpner du?", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Dette blir vist til deltakeren", Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync(One + "/norskniva");
        Assert.Equal(One, Visitor.Place.AbsolutePath);
        await Visitor.OpenAsync(One + "/norskniva?formal=P9");
        Assert.Equal(One, Visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Show_four_levels_with_evidence_date_and_age()
    {
        await Visitor.OpenAsync(One + "/norskniva?formal=P1");
        foreach (var word in new[] { "Lytte", "Lese", "Skrive", "Snakke", "B1", "A2", "Norskprøve", "12.05.2026", "Eldre enn ett år" })
        {
            Assert.Contains(word, Visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Note_what_a_release_was_used_for()
    {
        await Visitor.OpenAsync(One + "/norskniva?formal=P1");
        await Visitor.SubmitAsync(null, ("outcome", "replaced-assessment"));
        var (path, body) = Assert.Single(World.Gateway.Posts);
        Assert.EndsWith($"/v1/access-log/{PortalWorld.Entry}/outcome", path, StringComparison.Ordinal);
        Assert.Equal("replaced-assessment", body["outcome"]!.GetValue<string>());
        Assert.Contains("Notert", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_the_same_whatever_the_reason_for_a_no()
    {
        await Visitor.OpenAsync(Other + "/norskniva?formal=P1");
        var first = Visitor.Text;
        Assert.Contains("Ikke delt", first, StringComparison.Ordinal);
        foreach (var word in new[] { "sa nei", "stoppet", "utløpt", "beskyttet", "aldri" })
        {
            Assert.DoesNotContain(word, first, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Name_the_purposes_that_are_agreed_where_this_one_is_not()
    {
        await Visitor.OpenAsync(Other + "/norskniva?formal=P5");

        Assert.Contains("Formålet er ikke dekket av avtalen. Etatene har avtalt å dele dette til noe annet: Slippe å svare på nytt", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Om noe blir delt, bestemmer deltakeren.", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("The agreement does not cover the purpose. Not agreed for this purpose, but for P1, P3.", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("/norskniva?formal=P1\"", Visitor.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_a_question_with_a_coded_reason_only()
    {
        await Visitor.OpenAsync(Other + "/be-om-deling?kategori=norskniva&formal=P1");
        await Visitor.SubmitAsync(null, ("reason", "avoid-reassessment"));
        var (path, body) = Assert.Single(World.Gateway.Posts);
        Assert.EndsWith("/requests", path, StringComparison.Ordinal);
        Assert.Equal(["category", "purpose", "reason"], body.Select(member => member.Key).Order());
        Assert.Contains("Spørsmålet er tatt imot", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_at_the_participants_wish()
    {
        await Visitor.OpenAsync(One + "/stopp");
        await Visitor.SubmitAsync(null, ("what", "alt"));
        var (path, body) = Assert.Single(World.Gateway.Posts);
        Assert.EndsWith("/stop", path, StringComparison.Ordinal);
        Assert.Empty(body);
        Assert.Contains("Delingen er stoppet", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_both_lines_of_the_common_plan()
    {
        await Visitor.OpenAsync(One + "/felles-plan?formal=P2");
        Assert.Contains("Kurs på skolen", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Plan i NAV", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"plan\"", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync(Other + "/felles-plan?formal=P2");
        Assert.Contains("Ikke delt", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_by_a_whole_number_that_never_stands_in_an_address()
    {
        await Visitor.OpenAsync("/finn-deltaker");
        await Visitor.SubmitAsync(null, ("number", "123"));
        Assert.Contains("Skriv alle 11 sifrene", Visitor.Text, StringComparison.Ordinal);
        await Visitor.SubmitAsync(null, ("number", PortalWorld.Fodselsnummer));
        Assert.Equal(One, Visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Are_not_the_participants()
    {
        await Visitor.OpenAsync("/min-deling");
        Assert.Equal(HttpStatusCode.Forbidden, Visitor.Last.StatusCode);
        Assert.Contains("Denne siden er ikke for deg", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_so_when_the_gateway_is_down()
    {
        World.Gateway.Broken = 503;
        await Visitor.OpenAsync("/deltakere");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, Visitor.Last.StatusCode);
    }
}
