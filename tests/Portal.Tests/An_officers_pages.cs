using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class An_officers_pages(PortalWorld world) : SignedIn(world, PortalWorld.OversightRole)
{
    [Fact]
    public async Task Show_the_log_by_filter_and_page()
    {
        Assert.Equal("/tilgangslogg", Visitor.Place.AbsolutePath);
        Assert.Contains("Deltakeren er aldri spurt", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("etter=b2xkZXI", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync("/tilgangslogg?avgjorelse=deny");
        Assert.DoesNotContain("Utlevering", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_the_proof_of_a_row()
    {
        await Visitor.OpenAsync("/tilgangslogg/" + PortalWorld.Entry);
        Assert.Contains("Beviset stemmer Raden står i loggen", Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync($"/tilgangslogg/{PortalWorld.Entry}?handler=Proof");
        Assert.StartsWith("c2sp.org/tlog-proof@v1", Visitor.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_the_proof_of_a_row_whose_content_is_not_theirs_to_read()
    {
        World.Gateway.Proof.IsContentWithheld = true;
        await Visitor.OpenAsync("/tilgangslogg/" + PortalWorld.Entry);
        Assert.Contains("Beviset stemmer Bladet står i loggen", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_when_a_row_was_rewritten()
    {
        World.Gateway.Proof.IsRewritten = true;
        await Visitor.OpenAsync("/tilgangslogg/" + PortalWorld.Entry);
        Assert.Contains("Beviset stemmer ikke", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_for_a_person_needs_a_reason_and_keeps_the_number_out_of_sight()
    {
        await Visitor.OpenAsync("/tilgangslogg/sok");
        await Visitor.SubmitAsync(null, ("number", PortalWorld.Fodselsnummer), ("reason", ""));
        Assert.Contains("Velg hvorfor du søker", Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(World.Gateway.Posts);
        await Visitor.SubmitAsync(null, ("number", PortalWorld.Fodselsnummer), ("reason", "innsyn"));
        Assert.Equal("innsyn", Assert.Single(World.Gateway.Posts).Body["reason"]!.GetValue<string>());
        Assert.DoesNotContain(PortalWorld.Fodselsnummer, Visitor.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(PortalWorld.Fodselsnummer, Visitor.Place.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", HttpStatusCode.OK)]
    [InlineData("exe", HttpStatusCode.NotFound)]
    public async Task Hand_out_the_export(string format, HttpStatusCode expected)
    {
        await Visitor.OpenAsync("/tilgangslogg?handler=Export&format=" + format);
        Assert.Equal(expected, Visitor.Last.StatusCode);
    }
}
