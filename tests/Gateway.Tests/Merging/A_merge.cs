using System.Text.Json.Nodes;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Merging;

/// <summary>Two people are one: an officer of each agency says so, and the gateway shares nothing of either until all is said anew.</summary>
public sealed class A_merge
{
    [Fact]
    public async Task Takes_an_officer_of_each_agency_and_ends_what_was_shared()
    {
        await using var world = await GatewayWorld.StartAsync();
        var (keep, merge) = (await world.PseudonymAsync("nav", "deltaker-1"), await world.PseudonymAsync("nav", "deltaker-2"));
        _ = await world.YesAsync("deltaker-1");
        _ = await world.YesAsync("deltaker-2");
        Assert.Equal(200, (await world.SharedAsync("veileder-grorud", keep)).Status);
        var release = await world.SharedAsync("veileder-stovner", merge);
        Assert.Equal(200, release.Status);

        var proposed = await ProposeAsync(world, "ombud-nav", keep, merge);
        Assert.Equal(201, proposed.Status);
        var id = proposed.Json["merge"]!.GetValue<string>();
        Assert.Equal(403, (await world.AsAsync("ombud-nav", HttpMethod.Post, $"/v1/merges/{id}/approve", "{}")).Status);
        Assert.Equal(200, (await world.SharedAsync("veileder-grorud", keep)).Status);

        // The second officer sees the two by the own agency's pseudonyms, and nothing of the other's.
        var list = await world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/merges");
        var own = Assert.Single(list.Json["proposals"]!.AsArray());
        Assert.True(own!["yours"]!.GetValue<bool>());
        Assert.Equal(await world.PseudonymAsync("oslo-vo", "deltaker-1"), own["keep"]!.GetValue<string>());
        Assert.DoesNotContain(keep, list.Text, StringComparison.Ordinal);
        Assert.True(Guid.TryParse(list.Entry, out _));

        var approved = await world.AsAsync("ombud-vo", HttpMethod.Post, $"/v1/merges/{id}/approve", "{}");
        Assert.Equal((200, "approved"), (approved.Status, approved.Json["state"]!.GetValue<string>()));
        Assert.Equal(403, (await world.SharedAsync("veileder-grorud", keep)).Status);
        Assert.Equal(403, (await world.SharedAsync("veileder-grorud", merge)).Status);
        Assert.Equal(409, (await world.AsAsync("ombud-vo", HttpMethod.Post, $"/v1/merges/{id}/reject", "{}")).Status);

        // Both officers find the approval among their rows; a caseworker comes nowhere near.
        foreach (var officer in (string[])["ombud-nav", "ombud-vo"])
        {
            var rows = await world.AsAsync(officer, HttpMethod.Get, "/v1/access-log");
            Assert.Equal(2, rows.Json["items"]!.AsArray().Count(row => row!["detail"]?.GetValue<string>() == "merge-approved"));
        }

        // What was got of the one gone is the one's to stop, also where it is marked only now.
        Assert.Equal(202, (await world.AsAsync("veileder-stovner", HttpMethod.Post, $"/v1/access-log/{release.Entry}/outcome", """{"outcome":"journalfort"}""")).Status);
        Assert.Empty((await world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/recalls")).Json["items"]!.AsArray());
        await world.StopAsync("deltaker-1", await world.YesAsync("deltaker-1"));
        var recall = Assert.Single((await world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/recalls")).Json["items"]!.AsArray());
        Assert.Equal((release.Entry, keep), (recall!["entry"]!.GetValue<string>(), recall["participant"]!.GetValue<string>()));

        // The rows of both are the participant's own to open.
        var mine = await world.AsAsync("ombud-nav", HttpMethod.Get, $"/v1/access-log?participant={keep}");
        var approvals = mine.Json["items"]!.AsArray().Where(row => row!["detail"]?.GetValue<string>() == "merge-approved").Select(row => row!["entry"]!.GetValue<string>()).ToList();
        Assert.Equal(2, approvals.Count);
        foreach (var entry in approvals)
        {
            Assert.Equal(200, (await OwnAsync(world, "deltaker-1", entry)).Status);
            Assert.Equal(200, (await OwnAsync(world, "deltaker-2", entry)).Status);
            Assert.Equal(404, (await OwnAsync(world, "deltaker-3", entry)).Status);
        }

        Assert.Equal("urn:navo:problem:wrong-caller", (await world.AsAsync("veileder-grorud", HttpMethod.Get, "/v1/merges")).Type);
        Assert.Equal("urn:navo:problem:wrong-caller", (await world.AsAsync("veileder-grorud", HttpMethod.Post, $"/v1/merges/{id}/approve", "{}")).Type);
    }

    [Fact]
    public async Task Of_what_is_not_two_people_is_none()
    {
        await using var world = await GatewayWorld.StartAsync();
        var one = await world.PseudonymAsync("nav", "deltaker-1");
        Assert.Equal(400, (await ProposeAsync(world, "ombud-nav", one, one)).Status);
        Assert.Equal(400, (await ProposeAsync(world, "ombud-nav", one, "x")).Status);
        Assert.Equal(400, (await ProposeAsync(world, "ombud-nav", one, await world.PseudonymAsync("nav", "deltaker-2"), "curious")).Status);
        Assert.Equal(404, (await ProposeAsync(world, "ombud-nav", one, await world.PseudonymAsync("oslo-vo", "deltaker-2"))).Status);
        Assert.Equal(404, (await world.AsAsync("ombud-vo", HttpMethod.Post, $"/v1/merges/{Guid.NewGuid()}/approve", "{}")).Status);
        Assert.Equal(404, (await world.AsAsync("ombud-vo", HttpMethod.Post, "/v1/merges/x/approve", "{}")).Status);
    }

    private static Task<Answer> OwnAsync(GatewayWorld world, string user, string entry) =>
        world.SendAsync(HttpMethod.Get, "/v1/access-log/" + entry, world.Identity.Participant(world.Seed.Named(user).Number));

    private static Task<Answer> ProposeAsync(GatewayWorld world, string officer, string keep, string merge, string reason = "registry") => world.AsAsync(
        officer, HttpMethod.Post, "/v1/merges", new JsonObject { ["keep"] = keep, ["merge"] = merge, ["reason"] = reason }.ToJsonString());
}
