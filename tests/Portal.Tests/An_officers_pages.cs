using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class An_officers_pages : IAsyncLifetime
{
    private readonly PortalWorld world = new();
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        world.SignInAsEmployee(PortalWorld.OversightRole);
        visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/entra-nav");
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Show_the_log_by_filter_and_page()
    {
        Assert.Equal("/tilgangslogg", visitor.Place.AbsolutePath);
        Assert.Contains("Deltakeren er aldri spurt", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("etter=b2xkZXI", visitor.Body, StringComparison.Ordinal);
        await visitor.OpenAsync("/tilgangslogg?avgjorelse=deny");
        Assert.DoesNotContain("Utlevering", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_the_proof_of_a_row()
    {
        await visitor.OpenAsync("/tilgangslogg/" + PortalWorld.Entry);
        Assert.Contains("Beviset stemmer Raden står i loggen", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/tilgangslogg/{PortalWorld.Entry}?handler=Proof");
        Assert.StartsWith("c2sp.org/tlog-proof@v1", visitor.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_the_proof_of_a_row_whose_content_is_not_theirs_to_read()
    {
        world.Gateway.Proof.IsContentWithheld = true;
        await visitor.OpenAsync("/tilgangslogg/" + PortalWorld.Entry);
        Assert.Contains("Beviset stemmer Bladet står i loggen", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_when_a_row_was_rewritten()
    {
        world.Gateway.Proof.IsRewritten = true;
        await visitor.OpenAsync("/tilgangslogg/" + PortalWorld.Entry);
        Assert.Contains("Beviset stemmer ikke", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_for_a_person_needs_a_reason_and_keeps_the_number_out_of_sight()
    {
        await visitor.OpenAsync("/tilgangslogg/sok");
        await visitor.SubmitAsync(null, ("number", PortalWorld.Fodselsnummer), ("reason", ""));
        Assert.Contains("Velg hvorfor du søker", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(world.Gateway.Posts);
        await visitor.SubmitAsync(null, ("number", PortalWorld.Fodselsnummer), ("reason", "innsyn"));
        Assert.Equal("innsyn", Assert.Single(world.Gateway.Posts).Body["reason"]!.GetValue<string>());
        Assert.DoesNotContain(PortalWorld.Fodselsnummer, visitor.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(PortalWorld.Fodselsnummer, visitor.Place.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", HttpStatusCode.OK)]
    [InlineData("exe", HttpStatusCode.NotFound)]
    public async Task Hand_out_the_export(string format, HttpStatusCode expected)
    {
        await visitor.OpenAsync("/tilgangslogg?handler=Export&format=" + format);
        Assert.Equal(expected, visitor.Last.StatusCode);
    }
}
