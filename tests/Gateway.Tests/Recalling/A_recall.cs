using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Recalling;

public sealed class A_recall(OneWorld one) : IClassFixture<OneWorld>
{
    private const string Provision = "ARKIVLOVA";

    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Reaches_the_adapter_signed_and_its_answer_the_officers_and_the_log()
    {
        // 1. Shared, written down, stopped.
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        var consent = await _world.YesAsync("deltaker-1");
        var release = await _world.SharedAsync("veileder-grorud", pseudonym);
        Assert.Equal(200, release.Status);
        Assert.Equal(202, (await _world.AsAsync("veileder-grorud", HttpMethod.Post, $"/v1/access-log/{release.Entry}/outcome", """{"outcome":"journalfort"}""")).Status);
        await _world.StopAsync("deltaker-1", consent);

        // 2. A paper for the agency that wrote it down: its own pseudonym, the row, no value, no reason.
        await Eventually.IsTrueAsync(() => Task.FromResult(_world.Nav.Requests.Any(request => request.Target == "/v1/recalls")));
        var sent = Assert.Single(_world.Nav.Requests, request => request.Target == "/v1/recalls");
        Assert.DoesNotContain(_world.OsloVo.Requests, request => request.Target == "/v1/recalls");
        Assert.Equal("{}", sent.Body);
        Assert.DoesNotContain(sent.Headers.Keys, name => name is "Authorization" or "Cookie" or "traceparent");
        var paper = Opened(sent.Headers["Navo-Recall"]);
        Assert.Equal(
            ["answerBy", "aud", "category", "exp", "iat", "iss", "jti", "recalledAt", "release", "releasedAt", "sub", "unit"],
            paper.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal(
            (pseudonym, release.Entry, "urn:navo:adapter:nav"),
            (paper["sub"]!.GetValue<string>(), paper["release"]!.GetValue<string>(), paper["aud"]!.GetValue<string>()));

        // 3. The officers of both see that it waits; nobody else sees the list.
        var recall = paper["jti"]!.GetValue<string>();
        await Eventually.IsTrueAsync(async () => (await ListedAsync("ombud-nav", recall))["state"]!.GetValue<string>() == "waiting");
        Assert.Equal("waiting", (await ListedAsync("ombud-vo", recall))["state"]!.GetValue<string>());
        Assert.Equal(403, (await _world.AsAsync("veileder-grorud", HttpMethod.Get, "/v1/recalls")).Status);
        Assert.Empty((await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/recalls?state=overdue")).Json["items"]!.AsArray());

        // 4. The answer: by the agency alone, with a provision of the list, once.
        Assert.Equal(400, (await AnswerAsync("nav", recall, "kept")).Status);
        Assert.Equal(400, (await AnswerAsync("nav", recall, "kept", "PARAGRAF_22")).Status);
        Assert.Equal(400, (await AnswerAsync("nav", recall, "deleted", Provision)).Status);
        Assert.Equal(202, (await AnswerAsync("oslo-vo", recall, "deleted")).Status);
        Assert.Equal("waiting", (await ListedAsync("ombud-nav", recall))["state"]!.GetValue<string>());
        Assert.Equal(202, (await AnswerAsync("nav", recall, "kept", Provision)).Status);
        Assert.Equal(202, (await AnswerAsync("nav", recall, "deleted")).Status);
        var answered = await ListedAsync("ombud-vo", recall);
        Assert.Equal(("kept", Provision), (answered["state"]!.GetValue<string>(), answered["provision"]!.GetValue<string>()));
        Assert.Equal(await _world.PseudonymAsync("oslo-vo", "deltaker-1"), answered["participant"]!.GetValue<string>());
    }

    [Fact]
    public async Task Is_told_of_by_the_health_only_when_it_is_stuck()
    {
        var health = await _world.SendAsync(HttpMethod.Get, "/health/ready", token: null);
        Assert.Equal(200, health.Status);
        Assert.Contains("recalls", health.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await _world.AsAsync("ombud-nav", HttpMethod.Post, "/v1/recalls/again", "{}")).Json["again"]!.GetValue<int>());
        Assert.Equal(403, (await _world.AsAsync("veileder-grorud", HttpMethod.Post, "/v1/recalls/again", "{}")).Status);
    }

    private async Task<JsonObject> ListedAsync(string officer, string recall) =>
        Assert.Single((await _world.AsAsync(officer, HttpMethod.Get, "/v1/recalls")).Json["items"]!.AsArray(), item => item!["recall"]!.GetValue<string>() == recall)!.AsObject();

    private Task<Answer> AnswerAsync(string agency, string recall, string answer, string? provision = null) => _world.SendAsync(
        HttpMethod.Post, "/v1/recalls/answers", _world.Identity.Machine(agency),
        new JsonObject { ["answers"] = new JsonArray(Item(recall, answer, provision)) }.ToJsonString());

    private static JsonObject Item(string recall, string answer, string? provision)
    {
        var item = new JsonObject { ["recall"] = recall, ["answer"] = answer, ["employee"] = "Z990001" };
        if (provision is not null)
        {
            item["provision"] = provision;
        }

        return item;
    }

    /// <summary>The claims, once the signature holds under the key that adapters pin.</summary>
    private JsonObject Opened(string paper)
    {
        var parts = paper.Split('.');
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(Path.GetDirectoryName(_world.Log)!, "keys", "grant-signer.pem")));
        Assert.True(key.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        Assert.Equal("navo-recall+jwt", JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!["typ"]!.GetValue<string>());
        return JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
    }
}
