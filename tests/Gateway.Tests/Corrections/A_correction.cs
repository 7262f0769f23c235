using System.Text.Json.Nodes;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Corrections;

public sealed class A_correction : IAsyncLifetime
{
    private GatewayWorld _world = null!;
    private string _pseudonym = null!;

    public async Task InitializeAsync()
    {
        _world = await GatewayWorld.StartAsync();
        _pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Is_told_to_the_one_who_got_it_with_the_day_and_no_value()
    {
        _ = await _world.YesAsync("deltaker-1");
        var release = await _world.SharedAsync("veileder-grorud", _pseudonym);
        Assert.Empty(await ToldAsync("veileder-grorud"));

        await CorrectAsync("deltaker-1");

        var told = Assert.Single(await ToldAsync("veileder-grorud"))!.AsObject();
        Assert.Equal(["category", "correctedOn", "entry", "pseudonym", "releasedAt"], told.Select(member => member.Key).Order());
        Assert.Equal((release.Entry, _pseudonym, "norskniva"), (told["entry"]!.GetValue<string>(), told["pseudonym"]!.GetValue<string>(), told["category"]!.GetValue<string>()));
        Assert.Single(await ToldAsync("veileder-grorud", _pseudonym));
        Assert.Empty(await ToldAsync("veileder-grorud", await _world.PseudonymAsync("nav", "deltaker-3")));
    }

    [Fact]
    public async Task Is_told_to_no_one_who_never_got_it()
    {
        _ = await _world.YesAsync("deltaker-1");
        await CorrectAsync("deltaker-1");

        Assert.Empty(await ToldAsync("veileder-grorud"));
        _ = await _world.SharedAsync("veileder-grorud", _pseudonym, purpose: "P1");
        Assert.Empty(await ToldAsync("veileder-stovner"));
        Assert.Empty(await ToldAsync("larer-rosenhof"));
    }

    [Fact]
    public async Task Is_owed_after_a_stop_too_and_the_stop_still_looks_like_any_other_no()
    {
        var consent = await _world.YesAsync("deltaker-1");
        _ = await _world.SharedAsync("veileder-grorud", _pseudonym);
        await _world.StopAsync("deltaker-1", consent);
        var refused = await _world.SharedAsync("veileder-grorud", _pseudonym);
        var overview = await OverviewAsync(_pseudonym);

        await CorrectAsync("deltaker-1");

        Assert.Single(await ToldAsync("veileder-grorud"));
        Assert.Equal(refused.Visible, (await _world.SharedAsync("veileder-grorud", _pseudonym)).Visible);
        Assert.Equal(overview, await OverviewAsync(_pseudonym));
        var never = await _world.PseudonymAsync("nav", "deltaker-3");
        Assert.Equal(overview.Replace(_pseudonym, never, StringComparison.Ordinal), await OverviewAsync(never));
    }

    [Fact]
    public async Task Is_silent_about_a_person_who_has_become_protected_or_whom_the_caller_no_longer_follows()
    {
        _ = await _world.YesAsync("deltaker-1");
        _ = await _world.SharedAsync("veileder-grorud", _pseudonym);
        await CorrectAsync("deltaker-1");
        var number = _world.Seed.Named("deltaker-1").Number;

        await _world.PutFactsAsync(batch => Person(batch, number)["protection"] = "address");
        Assert.Empty(await ToldAsync("veileder-grorud"));

        await _world.PutFactsAsync(batch => Person(batch, number)["followUps"] = new JsonArray());
        Assert.Empty(await ToldAsync("veileder-grorud"));

        await _world.PutFactsAsync();
        Assert.Single(await ToldAsync("veileder-grorud"));
    }

    [Fact]
    public async Task Leaves_one_row_for_each_who_was_told_and_none_for_the_next_look()
    {
        _ = await _world.YesAsync("deltaker-1");
        var release = await _world.SharedAsync("veileder-grorud", _pseudonym);
        await CorrectAsync("deltaker-1");
        var before = await RowsAsync();

        _ = await ToldAsync("veileder-grorud");
        _ = await ToldAsync("veileder-grorud");

        var row = Assert.Single((await RowsAsync()).Except(before))!;
        var entry = (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/" + row)).Json;
        Assert.Equal(("overview", "norskniva"), (entry["kind"]!.GetValue<string>(), entry["category"]!.GetValue<string>()));
        Assert.NotEqual(release.Entry, row);
    }

    [Fact]
    public async Task Is_taken_from_the_holder_alone_and_the_same_for_a_stranger()
    {
        var known = await PostAsync("oslo-vo", Body(_world.Seed.Named("deltaker-1").Number));
        var stranger = await PostAsync("oslo-vo", Body("01810112345"));
        Assert.Equal((202, known.Visible), (known.Status, stranger.Visible));
        Assert.Equal(400, (await PostAsync("nav", Body(_world.Seed.Named("deltaker-1").Number))).Status);
        Assert.Equal(400, (await PostAsync("oslo-vo", Body("1234"))).Status);
        Assert.Equal(400, (await PostAsync("oslo-vo", Body(_world.Seed.Named("deltaker-1").Number).Replace("\"category\"", "\"value\":\"B1\",\"category\"", StringComparison.Ordinal))).Status);
        Assert.Equal(403, (await _world.AsAsync("veileder-grorud", HttpMethod.Post, "/v1/corrections", Body("01810112345"))).Status);
        Assert.Equal(403, (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/corrections")).Status);
        Assert.Equal(400, (await _world.AsAsync("veileder-grorud", HttpMethod.Get, "/v1/corrections?participant=x")).Status);
    }

    private static JsonNode Person(JsonObject batch, string number) =>
        batch["participants"]!.AsArray().Single(person => person!["fodselsnummer"]!.GetValue<string>() == number)!;

    private static string Body(string number) => new JsonObject
    {
        ["corrections"] = new JsonArray(new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["fodselsnummer"] = number,
            ["category"] = "norskniva",
            ["correctedAt"] = TimeProvider.System.GetUtcNow().ToString("O"),
        }),
    }.ToJsonString();

    private async Task CorrectAsync(string user) =>
        Assert.Equal(202, (await PostAsync("oslo-vo", Body(_world.Seed.Named(user).Number))).Status);

    private Task<Answer> PostAsync(string agency, string body) =>
        _world.SendAsync(HttpMethod.Post, "/v1/corrections", _world.Identity.Machine(agency), body);

    private async Task<JsonArray> ToldAsync(string user, string? participant = null)
    {
        var answer = await _world.AsAsync(user, HttpMethod.Get, "/v1/corrections" + (participant is null ? "" : "?participant=" + participant));
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json.AsArray();
    }

    private async Task<string> OverviewAsync(string pseudonym) =>
        (await _world.AsAsync("veileder-grorud", HttpMethod.Get, $"/v1/participants/{pseudonym}/shared?purpose=P1")).Text;

    private async Task<string[]> RowsAsync() =>
        [.. (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log")).Json["items"]!.AsArray()
            .Where(item => item!["kind"]!.GetValue<string>() is not "log-read").Select(item => item!["entry"]!.GetValue<string>())];
}
