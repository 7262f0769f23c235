using System.Globalization;
using System.Text.Json.Nodes;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.StandingFacts;

public sealed class The_age_of_standing_facts
{
    [Fact]
    public async Task Is_shown_to_each_backend_of_its_own_and_to_officers_of_all()
    {
        await using var world = await GatewayWorld.StartAsync();
        foreach (var agency in world.Seed.Agencies)
        {
            var own = await world.SendAsync(HttpMethod.Get, "/v1/standing-facts", world.Identity.Machine(agency.Value));
            var age = Assert.Single(own.Json.AsArray())!;
            Assert.Equal((agency.Value, true, false), (age["agency"]!.GetValue<string>(), age["gapless"]!.GetValue<bool>(), age["snapshotNeeded"]!.GetValue<bool>()));
            Assert.True(age["participants"]!["count"]!.GetValue<long>() > 0);
            Assert.False(age["participants"]!["stale"]!.GetValue<bool>());
        }

        var all = await world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/standing-facts/age");
        Assert.Equal(world.Seed.Agencies.Select(agency => agency.Value).Order(), all.Json.AsArray().Select(age => age!["agency"]!.GetValue<string>()));
        Assert.Equal("urn:navo:problem:wrong-caller", (await world.AsAsync("veileder-grorud", HttpMethod.Get, "/v1/standing-facts/age")).Type);
    }

    [Fact]
    public async Task Tells_of_a_gap_and_that_only_a_snapshot_helps()
    {
        await using var world = await GatewayWorld.StartAsync();
        var token = world.Identity.Machine("nav");
        var answer = await world.SendAsync(HttpMethod.Put, "/v1/standing-facts", token, Heartbeat(3));
        Assert.True(answer.Json["snapshotNeeded"]!.GetValue<bool>());
        var age = (await world.SendAsync(HttpMethod.Get, "/v1/standing-facts", token)).Json.AsArray()[0]!;
        Assert.Equal((false, true, 3), (age["gapless"]!.GetValue<bool>(), age["snapshotNeeded"]!.GetValue<bool>(), age["sequence"]!.GetValue<long>()));

        var snapshot = StandingBatch.Of(world.Seed, world.Seed.Agencies.Single(agency => agency.Value == "nav"), 4);
        answer = await world.SendAsync(HttpMethod.Put, "/v1/standing-facts", token, snapshot.ToJsonString());
        Assert.Null(answer.Json["snapshotNeeded"]);
    }

    private static string Heartbeat(long sequence) => new JsonObject
    {
        ["sequence"] = sequence,
        ["asOf"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ["kind"] = "heartbeat",
    }.ToJsonString();
}
