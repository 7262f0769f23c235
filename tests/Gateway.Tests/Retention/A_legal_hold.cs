using System.Text.Json.Nodes;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Retention;

/// <summary>An officer stops erasing, and only an officer of that agency lets it go on.</summary>
public sealed class A_legal_hold
{
    [Fact]
    public async Task Is_set_seen_and_lifted_by_officers_of_one_agency()
    {
        await using var world = await GatewayWorld.StartAsync();
        var person = await world.PseudonymAsync("nav", "deltaker-1");
        var body = new JsonObject { ["participant"] = person, ["reason"] = "court-case", ["reference"] = "2026/17" }.ToJsonString();
        var set = await world.AsAsync("ombud-nav", HttpMethod.Post, "/v1/legal-holds", body);
        Assert.Equal((201, person), (set.Status, set.Json["participant"]!.GetValue<string>()));
        var id = set.Json["hold"]!.GetValue<string>();
        Assert.Equal(id, (await world.AsAsync("ombud-nav", HttpMethod.Post, "/v1/legal-holds", body)).Json["hold"]!.GetValue<string>());

        Assert.Single((await world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/legal-holds")).Json.AsArray());
        Assert.Empty((await world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/legal-holds")).Json.AsArray());
        Assert.Equal(404, (await world.AsAsync("ombud-vo", HttpMethod.Post, $"/v1/legal-holds/{id}/lift", """{"reason":"closed"}""")).Status);
        Assert.Equal(400, (await world.AsAsync("ombud-nav", HttpMethod.Post, $"/v1/legal-holds/{id}/lift", """{"reason":"because"}""")).Status);
        var lifted = await world.AsAsync("ombud-nav", HttpMethod.Post, $"/v1/legal-holds/{id}/lift", """{"reason":"closed"}""");
        Assert.Equal((200, "closed"), (lifted.Status, lifted.Json["liftedFor"]!.GetValue<string>()));

        var rows = (await world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log")).Json["items"]!.AsArray();
        Assert.Single(rows, row => row!["detail"]?.GetValue<string>() == "hold-set");
        Assert.Single(rows, row => row!["detail"]?.GetValue<string>() == "hold-lifted");
        Assert.Empty((await world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/erasures")).Json.AsArray());
    }

    [Fact]
    public async Task Is_refused_to_others_and_where_it_says_too_little_or_too_much()
    {
        await using var world = await GatewayWorld.StartAsync();
        var person = await world.PseudonymAsync("nav", "deltaker-1");
        const string everything = """{"everything":true,"reason":"supervision","reference":"A-1"}""";
        foreach (var path in (string[])["/v1/legal-holds", "/v1/erasures"])
        {
            Assert.Equal("urn:navo:problem:wrong-caller", (await world.AsAsync("veileder-grorud", HttpMethod.Get, path)).Type);
        }

        Assert.Equal("urn:navo:problem:wrong-caller", (await world.AsAsync("veileder-grorud", HttpMethod.Post, "/v1/legal-holds", everything)).Type);
        foreach (var bad in (string[])
        [
            """{"reason":"police","reference":"1"}""",
            $$"""{"participant":"{{person}}","everything":true,"reason":"police","reference":"1"}""",
            $$"""{"participant":"{{person}}","reason":"curiosity","reference":"1"}""",
            $$"""{"participant":"{{person}}","reason":"police","reference":"sak om Kari"}""",
            $$"""{"participant":"{{person}}","reason":"police","reference":"sak-01819012345"}""",
            $$"""{"participant":"{{person}}","reason":"police","reference":"018190-12345"}""",
            $$"""{"participant":"{{person}}","reason":"police","reference":"A01/81/90-1/2345"}""",
            """{"participant":"x","reason":"police","reference":"1"}""",
        ])
        {
            Assert.Equal(400, (await world.AsAsync("ombud-nav", HttpMethod.Post, "/v1/legal-holds", bad)).Status);
        }

        Assert.Equal(201, (await world.AsAsync("ombud-nav", HttpMethod.Post, "/v1/legal-holds", everything)).Status);
    }
}
