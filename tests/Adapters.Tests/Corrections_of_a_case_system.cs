using System.Text.Json;
using Navo.Adapters.Corrections;
using Navo.Adapters.Sources;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Tests;

public sealed class Corrections_of_a_case_system : IAsyncLifetime
{
    private AdapterWorld _vo = null!;

    public async Task InitializeAsync() => _vo = await AdapterWorld.StartAsync("oslo-vo");

    public async Task DisposeAsync() => await _vo.DisposeAsync();

    [Fact]
    public async Task Reach_the_gateway_once_without_any_value()
    {
        await CorrectAsync("SPRÅKFERDIGHET", "SNAKKE", "A2");
        _ = await _vo.SyncAsync();
        _ = await _vo.SyncAsync();
        var told = Assert.Single(_vo.Gateway.Corrections);
        Assert.Equal(["category", "correctedAt", "fodselsnummer", "id"], told.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal((SeedFolder.One.Fodselsnummer, "norskniva"), (told.GetProperty("fodselsnummer").GetString(), told.GetProperty("category").GetString()));
    }

    [Fact]
    public async Task Wait_for_a_gateway_that_is_away_and_outlive_a_restart_of_the_adapter()
    {
        await CorrectAsync("SPRÅKFERDIGHET", "SNAKKE", "A2");
        _ = await _vo.SyncAsync();
        _vo.Gateway.Corrections.Clear();
        await CorrectAsync("KURSDELTAKELSE");
        var feed = (CorrectionFeed)_vo.Services.GetService(typeof(CorrectionFeed))!;
        _vo.Gateway.IsAway = true;
        _ = await Assert.ThrowsAsync<HttpRequestException>(() => feed.RunAsync(CancellationToken.None));

        _vo.Gateway.IsAway = false;
        await _vo.StopAdapterAsync();
        await _vo.StartAdapterAsync();
        _ = await _vo.SyncAsync();
        Assert.Equal("vo-status", Assert.Single(_vo.Gateway.Corrections).GetProperty("category").GetString());
    }

    [Fact]
    public async Task Show_in_the_observation_which_registration_it_replaces()
    {
        var before = await FetchAsync();
        Assert.False(before.TryGetProperty("correctionOf", out _));
        await CorrectAsync("SPRÅKFERDIGHET", "SNAKKE", "C1");
        _ = await _vo.SyncAsync();
        var after = await FetchAsync();
        Assert.True(Guid.TryParseExact(after.GetProperty("correctionOf").GetString(), "D", out _));
        Assert.Contains("C1", after.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_word_on_no_list_are_kept_apart()
    {
        await CorrectAsync("NOE_NYTT");
        _ = await _vo.SyncAsync();
        Assert.Empty(_vo.Gateway.Corrections);
    }

    private async Task CorrectAsync(string subject, string? skill = null, string? step = null) => Assert.True(
        (await _vo.SwitchAsync("/_correct", new { user = SeedFolder.One.User, agency = "oslo-vo", subject, skill, step })).IsSuccessStatusCode);

    private async Task<JsonElement> FetchAsync()
    {
        var system = (ICaseSystem)_vo.Services.GetService(typeof(ICaseSystem))!;
        var answer = await system.FetchAsync(CategoryId.Parse("norskniva"), Fodselsnummer.Parse(SeedFolder.One.Fodselsnummer), CancellationToken.None);
        return JsonSerializer.SerializeToElement(Assert.IsType<SourceAnswer.Data>(answer).Observations[0]);
    }
}
