using System.Net.Http.Json;
using System.Text.Json;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests;

public sealed class The_feed : IAsyncLifetime
{
    private AdapterWorld _nav = null!;

    public async Task InitializeAsync() => _nav = await AdapterWorld.StartAsync("nav");

    public async Task DisposeAsync() => await _nav.DisposeAsync();

    [Fact]
    public void Begins_with_a_snapshot_of_everything()
    {
        var batch = Assert.Single(_nav.Gateway.Batches);
        Assert.Equal("snapshot", Kind(batch));
        Assert.Equal(1, batch.GetProperty("sequence").GetInt64());
        Assert.Equal(SeedFolder.Seed.UnitsOf("nav").Length, batch.GetProperty("units").GetArrayLength());
        Assert.True(batch.GetProperty("participants").GetArrayLength() > 200);
        foreach (var employee in SeedFolder.Seed.Staff.Where(person => person.Agency == "nav"))
        {
            var row = batch.GetProperty("caseworkers").EnumerateArray().Single(worker => worker.GetProperty("employee").GetString() == employee.Employee);
            Assert.Equal(employee.Role, row.GetProperty("role").GetString());
            Assert.Equal(employee.Side, row.TryGetProperty("side", out var side) ? side.GetString() : null);
        }
    }

    [Fact]
    public void Asks_for_its_token_with_an_assertion_for_the_issuer()
    {
        var assertion = new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(Assert.Single(_nav.Gateway.Assertions));
        Assert.Equal(("backend-nav", "backend-nav", "ES256", "client"), (assertion.Issuer, assertion.Subject, assertion.Alg, assertion.Kid));
        Assert.Equal([_nav.Gateway.Address + "/machine"], assertion.Audiences);
    }

    [Fact]
    public async Task Sends_a_change_as_a_delta_and_a_quiet_round_as_a_heartbeat()
    {
        Assert.Equal("heartbeat", (await _nav.SyncAsync()).GetProperty("kind").GetString());
        await ChangeAsync(new { user = SeedFolder.One.User, agency = "nav", adult = (bool?)null, shielded = true });
        Assert.Equal("delta", (await _nav.SyncAsync()).GetProperty("kind").GetString());
        var person = Assert.Single(Last().GetProperty("participants").EnumerateArray());
        Assert.Equal(SeedFolder.One.Fodselsnummer, person.GetProperty("fodselsnummer").GetString());
        Assert.False(person.TryGetProperty("adult", out _));
        Assert.True(person.GetProperty("shielded").GetBoolean());
        Assert.Equal([1, 2, 3], _nav.Gateway.Batches.Select(batch => batch.GetProperty("sequence").GetInt64()));
    }

    [Theory]
    [InlineData("{\"alive\":false}", "alive", "False")]
    [InlineData("{\"guardian\":true}", "guardian", "True")]
    [InlineData("{\"protection\":\"address\"}", "protection", "address")]
    [InlineData("{\"protection\":null}", "protection", null)]
    [InlineData("{\"followUps\":null}", "followUps", null)]
    public async Task Carries_every_fact_a_switch_can_set(string change, string member, string? expected)
    {
        var body = JsonSerializer.Deserialize<Dictionary<string, object?>>(change)!;
        body["user"] = SeedFolder.One.User;
        body["agency"] = "nav";
        await ChangeAsync(body);
        _ = await _nav.SyncAsync();
        var person = Last().GetProperty("participants")[0];
        Assert.Equal(expected, person.TryGetProperty(member, out var value) ? value.ToString() : null);
    }

    [Fact]
    public async Task Carries_a_move_and_the_end_of_a_follow_up()
    {
        var other = SeedFolder.Seed.UnitsOf("nav").First(unit => unit.Id != SeedFolder.One.Nav!.Unit);
        await ChangeAsync(new { user = SeedFolder.One.User, agency = "nav", unit = other.Id });
        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await ChangeAsync(new { user = SeedFolder.Two.User, agency = "nav", followUpEnd = yesterday });
        _ = await _nav.SyncAsync();
        var people = Last().GetProperty("participants").EnumerateArray().ToDictionary(person => person.GetProperty("fodselsnummer").GetString()!);
        Assert.Equal(other.Id, people[SeedFolder.One.Fodselsnummer].GetProperty("followUps")[0].GetProperty("unit").GetString());
        Assert.Equal(yesterday, people[SeedFolder.Two.Fodselsnummer].GetProperty("followUps")[0].GetProperty("to").GetString());
    }

    [Fact]
    public async Task Carries_what_changes_about_a_caseworker()
    {
        var employee = SeedFolder.Seed.Staff.First(person => person.Agency == "nav" && person.Units.Length > 0);
        _ = await _nav.SwitchAsync("/_caseworker", new { user = employee.User, conflicts = new[] { SeedFolder.One.User }, fodselsnummer = SeedFolder.Two.User, units = Array.Empty<string>(), validTo = "2026-02-01" });
        _ = await _nav.SyncAsync();
        var row = Assert.Single(Last().GetProperty("caseworkers").EnumerateArray());
        Assert.Equal([SeedFolder.One.Fodselsnummer], row.GetProperty("conflicts").EnumerateArray().Select(number => number.GetString()!));
        Assert.Equal(SeedFolder.Two.Fodselsnummer, row.GetProperty("fodselsnummer").GetString());
        Assert.Equal(0, row.GetProperty("units").GetArrayLength());
        Assert.Equal(new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.FromHours(1)), row.GetProperty("validTo").GetDateTimeOffset());
    }

    [Fact]
    public async Task Buries_what_is_gone()
    {
        await ChangeAsync(new { user = SeedFolder.One.User, agency = "nav", removed = true });
        _ = await _nav.SyncAsync();
        Assert.Equal([SeedFolder.One.Fodselsnummer], Last().GetProperty("removed").GetProperty("participants").EnumerateArray().Select(number => number.GetString()!));
        Assert.Equal(503, (await _nav.FetchAsync(_nav.Grant(SeedFolder.One, "nav-plan"))).Status);
    }

    [Fact]
    public async Task After_a_reset_carries_only_what_had_been_changed()
    {
        await ChangeAsync(new { user = SeedFolder.One.User, agency = "nav", shielded = true });
        _ = await _nav.SyncAsync();
        _ = await _nav.SwitchAsync("/_reset", new { });
        _ = await _nav.SyncAsync();
        Assert.False(Assert.Single(Last().GetProperty("participants").EnumerateArray()).GetProperty("shielded").GetBoolean());
        Assert.Equal(0, Last().GetProperty("caseworkers").GetArrayLength());
    }

    [Fact]
    public async Task Out_of_step_goes_on_with_a_snapshot_at_the_expected_number()
    {
        _nav.Gateway.Sequence = 41;
        Assert.Equal("snapshot", (await _nav.SyncAsync()).GetProperty("kind").GetString());
        Assert.Equal(42, Last().GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task Whose_gateway_was_away_sends_everything_again_under_a_new_number()
    {
        _nav.Gateway.IsAway = true;
        await ChangeAsync(new { user = SeedFolder.One.User, agency = "nav", shielded = true });
        using (var answer = await _nav.Http.PostAsync(new Uri(_nav.Adapter + "/internal/sync"), null))
        {
            Assert.Equal(503, (int)answer.StatusCode);
        }

        _nav.Gateway.IsAway = false;
        Assert.Equal("snapshot", (await _nav.SyncAsync()).GetProperty("kind").GetString());
        Assert.Equal(3, Last().GetProperty("sequence").GetInt64());
        Assert.True(Last().GetProperty("participants").EnumerateArray()
            .Single(person => person.GetProperty("fodselsnummer").GetString() == SeedFolder.One.Fodselsnummer).GetProperty("shielded").GetBoolean());
    }

    [Fact]
    public async Task Goes_on_where_it_was_after_a_restart_with_what_changed_meanwhile()
    {
        await ChangeAsync(new { user = SeedFolder.One.User, agency = "nav", shielded = true });
        _ = await _nav.SyncAsync();
        await _nav.StopAdapterAsync();
        await ChangeAsync(new { user = SeedFolder.Two.User, agency = "nav", guardian = true });
        await _nav.StartAdapterAsync();

        // No number twice, nothing told again, nothing missed.
        Assert.Equal([1, 2, 3], _nav.Gateway.Batches.Take(3).Select(batch => batch.GetProperty("sequence").GetInt64()));
        var delta = _nav.Gateway.Batches.ElementAt(2);
        Assert.Equal("delta", Kind(delta));
        Assert.Equal(SeedFolder.Two.Fodselsnummer, Assert.Single(delta.GetProperty("participants").EnumerateArray()).GetProperty("fodselsnummer").GetString());
    }

    [Fact]
    public async Task Begins_anew_after_a_restart_when_an_answer_may_have_been_lost()
    {
        _nav.Gateway.IsAway = true;
        using (var answer = await _nav.Http.PostAsync(new Uri(_nav.Adapter + "/internal/sync"), null))
        {
            Assert.Equal(503, (int)answer.StatusCode);
        }

        await _nav.StopAdapterAsync();
        _nav.Gateway.IsAway = false;
        await _nav.StartAdapterAsync();
        Assert.Equal(("snapshot", 3), (Kind(Last()), Last().GetProperty("sequence").GetInt64()));
    }

    [Fact]
    public async Task Sends_a_snapshot_at_once_when_the_gateway_says_that_only_one_helps()
    {
        _nav.Gateway.WantsSnapshot = true;
        Assert.Equal("snapshot", (await _nav.SyncAsync()).GetProperty("kind").GetString());
        Assert.Equal(["snapshot", "heartbeat", "snapshot"], _nav.Gateway.Batches.Select(Kind));
        Assert.Equal("heartbeat", (await _nav.SyncAsync()).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Carries_a_changed_number_and_keeps_the_person_known()
    {
        var before = _nav.Gateway.Pseudonym(SeedFolder.One.Fodselsnummer);
        var changed = await _nav.SwitchAsync("/_number", new { user = SeedFolder.One.User });
        var number = (await changed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("fodselsnummer").GetString()!;
        _nav.Gateway.Renamed[number] = SeedFolder.One.Fodselsnummer;
        _ = await _nav.SyncAsync();
        var person = Assert.Single(Last().GetProperty("participants").EnumerateArray());
        Assert.Equal(number, person.GetProperty("fodselsnummer").GetString());
        Assert.Equal([SeedFolder.One.Fodselsnummer], person.GetProperty("historicIds").EnumerateArray().Select(old => old.GetString()!));
        Assert.Equal([SeedFolder.One.Fodselsnummer], Last().GetProperty("removed").GetProperty("participants").EnumerateArray().Select(old => old.GetString()!));
        Assert.Equal(before, _nav.Gateway.Pseudonym(number));
        Assert.Equal(200, (await _nav.FetchAsync(_nav.Grant(SeedFolder.One, "nav-plan"))).Status);
        Assert.Equal(200, (await _nav.FetchAsync(_nav.Grant(SeedFolder.One, "kontakt-sprak"))).Status);
    }

    [Fact]
    public async Task Notices_that_the_registers_numbers_began_anew()
    {
        await ChangeAsync(new { user = SeedFolder.One.User, agency = "nav", shielded = true });
        _ = await _nav.SyncAsync();
        await _nav.RestartStandInsAsync();
        Assert.Equal("snapshot", (await _nav.SyncAsync()).GetProperty("kind").GetString());
        Assert.False(Last().GetProperty("participants").EnumerateArray()
            .Single(person => person.GetProperty("fodselsnummer").GetString() == SeedFolder.One.Fodselsnummer).GetProperty("shielded").GetBoolean());
    }

    [Theory]
    [InlineData("down", 503)]
    [InlineData("garbled", 502)]
    public async Task Sends_nothing_at_all_while_the_register_cannot_be_read(string mode, int expected)
    {
        _ = await _nav.SwitchAsync("/_switch", new { endpoint = "nav/hendelser", mode });
        using var answer = await _nav.Http.PostAsync(new Uri(_nav.Adapter + "/internal/sync"), null);
        Assert.Equal(expected, (int)answer.StatusCode);
        _ = Assert.Single(_nav.Gateway.Batches);
    }

    [Fact]
    public async Task Keeps_trying_until_the_gateway_is_there()
    {
        await _nav.StopAdapterAsync();
        _nav.Gateway.IsAway = true;
        await _nav.StartAdapterAsync();
        Assert.False((await _nav.Http.GetAsync(new Uri(_nav.Adapter + "/health/ready"))).IsSuccessStatusCode);
        await Eventually.HoldsAsync(() => _nav.Gateway.Refusals > 0);
        _nav.Gateway.IsAway = false;
        await Eventually.HoldsAsync(async () => (await _nav.Http.GetAsync(new Uri(_nav.Adapter + "/health/ready"))).IsSuccessStatusCode);
        Assert.Equal("snapshot", Kind(Last()));
    }

    [Fact]
    public async Task That_is_off_sends_nothing_and_is_ready_at_once()
    {
        await _nav.StopAdapterAsync();
        await _nav.StartAdapterAsync(feed: false);
        Assert.True((await _nav.Http.GetAsync(new Uri(_nav.Adapter + "/health/ready"))).IsSuccessStatusCode);
        _ = Assert.Single(_nav.Gateway.Batches);

        // What was learnt before is still known: the own people are sealed on disk.
        Assert.Equal(200, (await _nav.FetchAsync(_nav.Grant(SeedFolder.One, "nav-plan"))).Status);
    }

    [Fact]
    public async Task Done_by_another_is_learnt_from_when_a_person_is_asked_for()
    {
        await using var world = await AdapterWorld.StartAsync("nav", feed: false);
        Assert.Equal(503, (await world.FetchAsync(world.Grant(SeedFolder.One, "nav-plan"))).Status);
        world.Gateway.ToldOf.Add(SeedFolder.One.Fodselsnummer);
        await Eventually.HoldsAsync(async () => (await world.FetchAsync(world.Grant(SeedFolder.One, "nav-plan"))).Status == 200);
        Assert.Empty(world.Gateway.Batches);
    }

    private static string Kind(JsonElement batch) => batch.GetProperty("kind").GetString()!;

    private JsonElement Last() => _nav.Gateway.Batches.Last();

    private async Task ChangeAsync(object body)
    {
        using var answer = await _nav.SwitchAsync("/_person", body);
        _ = answer.EnsureSuccessStatusCode();
    }
}
