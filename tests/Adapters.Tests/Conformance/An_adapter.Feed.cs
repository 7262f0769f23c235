using System.Text.Json;

namespace Navo.Adapters.Tests.Conformance;

/// <content>Standing facts.</content>
public abstract partial class An_adapter
{
    [Fact]
    [Clause("A21")]
    public async Task Leaves_out_a_fact_that_the_agency_does_not_have()
    {
        var before = TimeProvider.System.GetUtcNow();
        await ChangeAsync(new { user = Adapter.Person.User, agency = Adapter.Agency, adult = (bool?)null, guardian = true });
        _ = await World.SyncAsync();
        var batch = Last();
        var person = Assert.Single(batch.GetProperty("participants").EnumerateArray());
        Assert.False(person.TryGetProperty("adult", out _));
        Assert.True(person.GetProperty("guardian").GetBoolean());
        Assert.InRange(batch.GetProperty("asOf").GetDateTimeOffset(), before.AddSeconds(-1), TimeProvider.System.GetUtcNow());
    }

    [Fact]
    [Clause("A22", "A23", "A24")]
    public async Task Counts_its_batches_begins_with_everything_and_sends_changes_or_a_heartbeat()
    {
        Assert.Equal("heartbeat", (await World.SyncAsync()).GetProperty("kind").GetString());
        await ChangeAsync(new { user = Adapter.Person.User, agency = Adapter.Agency, shielded = true });
        Assert.Equal("delta", (await World.SyncAsync()).GetProperty("kind").GetString());
        _ = Assert.Single(Last().GetProperty("participants").EnumerateArray());
        await Adapter.RestartAsync();
        var first = World.Gateway.Batches.First();
        Assert.Equal("snapshot", first.GetProperty("kind").GetString());
        Assert.True(first.GetProperty("participants").GetArrayLength() > 200);
        World.Gateway.Sequence += 10;
        Assert.Equal("snapshot", (await World.SyncAsync()).GetProperty("kind").GetString());
        var numbers = World.Gateway.Batches.Select(batch => batch.GetProperty("sequence").GetInt64()).ToList();
        Assert.Equal(numbers.Distinct().Order(), numbers);
    }

    [Fact]
    [Clause("A25")]
    public async Task Sends_nothing_while_the_register_cannot_be_read()
    {
        var sent = World.Gateway.Batches.Count;
        foreach (var mode in (string[])["down", "garbled"])
        {
            _ = await World.SwitchAsync("/_switch", new { endpoint = Adapter.Register, mode });
            using var answer = await World.Http.PostAsync(new Uri(World.Adapter + "/internal/sync"), null);
            Assert.InRange((int)answer.StatusCode, 502, 503);
        }

        Assert.Equal(sent, World.Gateway.Batches.Count);
    }

    [Fact]
    [Clause("A26")]
    public async Task Keeps_trying_while_the_gateway_is_away()
    {
        World.Gateway.IsAway = true;
        await ChangeAsync(new { user = Adapter.Person.User, agency = Adapter.Agency, shielded = true });
        using (var answer = await World.Http.PostAsync(new Uri(World.Adapter + "/internal/sync"), null))
        {
            Assert.Equal(503, (int)answer.StatusCode);
        }

        World.Gateway.IsAway = false;
        _ = await World.SyncAsync();
        Assert.Contains(Last().GetProperty("participants").EnumerateArray(), person =>
            person.GetProperty("fodselsnummer").GetString() == Adapter.Person.Fodselsnummer && person.GetProperty("shielded").GetBoolean());
    }

    [Fact]
    [Clause("A27")]
    public async Task Knows_its_people_sealed_on_disk_and_forgets_those_who_are_gone()
    {
        Assert.DoesNotContain(Adapter.Person.Fodselsnummer, OnDisk(), StringComparison.Ordinal);
        Assert.Equal(200, (await World.FetchAsync(Claims())).Status);
        await ChangeAsync(new { user = Adapter.Person.User, agency = Adapter.Agency, removed = true });
        _ = await World.SyncAsync();
        Assert.Contains(Adapter.Person.Fodselsnummer, Last().GetProperty("removed").GetProperty("participants").EnumerateArray().Select(number => number.GetString()));
        Assert.Equal(503, (await World.FetchAsync(Claims())).Status);
    }

    private JsonElement Last() => World.Gateway.Batches.Last();

    private async Task ChangeAsync(object body)
    {
        using var answer = await World.SwitchAsync("/_person", body);
        _ = answer.EnsureSuccessStatusCode();
    }
}
