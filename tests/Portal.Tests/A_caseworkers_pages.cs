using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class A_caseworkers_pages : IAsyncLifetime
{
    private readonly PortalWorld world = new();
    private Visitor visitor = null!;

    private static string One => "/deltakere/" + FakeGateway.Pseudonyms[0];

    private static string Other => "/deltakere/" + FakeGateway.Pseudonyms[1];

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
    public async Task Show_own_participants_with_names_from_the_own_agency()
    {
        Assert.Equal("/deltakere", visitor.Place.AbsolutePath);
        Assert.Contains("34 deltakere", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Amina Testesen", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", visitor.Place.ToString(), StringComparison.Ordinal);
        await visitor.OpenAsync("/deltakere?enhet=" + PortalWorld.NavUnit2);
        Assert.Contains("11 deltakere", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_why_before_anything_is_fetched()
    {
        await visitor.OpenAsync(One);
        Assert.Contains("Hvorfor åpner du?", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Dette blir vist til deltakeren", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(One + "/norskniva");
        Assert.Equal(One, visitor.Place.AbsolutePath);
        await visitor.OpenAsync(One + "/norskniva?formal=P9");
        Assert.Equal(One, visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Show_four_levels_with_evidence_date_and_age()
    {
        await visitor.OpenAsync(One + "/norskniva?formal=P1");
        foreach (var word in new[] { "Lytte", "Lese", "Skrive", "Snakke", "B1", "A2", "Norskprøve", "12.05.2026", "Eldre enn ett år" })
        {
            Assert.Contains(word, visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Note_what_a_release_was_used_for()
    {
        await visitor.OpenAsync(One + "/norskniva?formal=P1");
        await visitor.SubmitAsync(null, ("outcome", "replaced-assessment"));
        var (path, body) = Assert.Single(world.Gateway.Posts);
        Assert.EndsWith($"/v1/access-log/{PortalWorld.Entry}/outcome", path, StringComparison.Ordinal);
        Assert.Equal("replaced-assessment", body["outcome"]!.GetValue<string>());
        Assert.Contains("Notert", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_the_same_whatever_the_reason_for_a_no()
    {
        await visitor.OpenAsync(Other + "/norskniva?formal=P1");
        var first = visitor.Text;
        Assert.Contains("Ikke delt", first, StringComparison.Ordinal);
        foreach (var word in new[] { "sa nei", "stoppet", "utløpt", "beskyttet", "aldri" })
        {
            Assert.DoesNotContain(word, first, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Send_a_question_with_a_coded_reason_only()
    {
        await visitor.OpenAsync(Other + "/be-om-deling?kategori=norskniva&formal=P1");
        await visitor.SubmitAsync(null, ("reason", "avoid-reassessment"));
        var (path, body) = Assert.Single(world.Gateway.Posts);
        Assert.EndsWith("/requests", path, StringComparison.Ordinal);
        Assert.Equal(["category", "purpose", "reason"], body.Select(member => member.Key).Order());
        Assert.Contains("Spørsmålet er tatt imot", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_at_the_participants_wish()
    {
        await visitor.OpenAsync(One + "/stopp");
        await visitor.SubmitAsync(null, ("what", "alt"));
        var (path, body) = Assert.Single(world.Gateway.Posts);
        Assert.EndsWith("/stop", path, StringComparison.Ordinal);
        Assert.Empty(body);
        Assert.Contains("Delingen er stoppet", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_both_lines_of_the_common_plan()
    {
        await visitor.OpenAsync(One + "/felles-plan?formal=P2");
        Assert.Contains("Kurs på skolen", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Plan i NAV", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"plan\"", visitor.Body, StringComparison.Ordinal);
        await visitor.OpenAsync(Other + "/felles-plan?formal=P2");
        Assert.Contains("Ikke delt", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_by_a_whole_number_that_never_stands_in_an_address()
    {
        await visitor.OpenAsync("/finn-deltaker");
        await visitor.SubmitAsync(null, ("number", "123"));
        Assert.Contains("Skriv alle 11 sifrene", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync(null, ("number", PortalWorld.Fodselsnummer));
        Assert.Equal(One, visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Are_not_the_participants()
    {
        await visitor.OpenAsync("/min-deling");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Last.StatusCode);
        Assert.Contains("Denne siden er ikke for deg", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_so_when_the_gateway_is_down()
    {
        world.Gateway.Broken = 503;
        await visitor.OpenAsync("/deltakere");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Last.StatusCode);
    }
}
