using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.ConsentService.Tests.World;

namespace Navo.ConsentService.Tests;

public sealed class A_receipt : IClassFixture<HostFixture>
{
    private readonly ConsentHost _host;

    public A_receipt(HostFixture fixture) => _host = fixture.Host;

    [Fact]
    public async Task Is_signed_over_exactly_its_record()
    {
        var person = ConsentHost.Person(300);
        var given = await _host.YesAsync(person);
        foreach (var id in (string[])[given["id"], given["receipt"]])
        {
            var receipt = await _host.GetAsync("receipts/" + id, person);
            var parts = receipt["jws"].Split('.');
            Assert.True(await HoldsAsync(parts));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]))), JsonNode.Parse(receipt["record"])));
            parts[1] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("{}"));
            Assert.False(await HoldsAsync(parts));
        }
    }

    [Fact]
    public async Task Does_not_call_a_lift_of_confidentiality_a_consent_of_article_6()
    {
        var person = ConsentHost.Person(301);
        var given = await _host.YesAsync(person);
        var record = (await _host.GetAsync("receipts/" + given["id"], person)).Json.GetProperty("record");
        var basis = record.GetProperty("dpv:hasProcess").EnumerateArray().SelectMany(one => one.GetProperty("dpv:hasLegalBasis").EnumerateArray()).Select(one => one.GetString()).ToList();
        Assert.Contains("eu-gdpr:A6-1-e", basis);
        Assert.DoesNotContain("eu-gdpr:A6-1-a", basis);
        Assert.Contains(basis, one => one!.StartsWith("navo:law/", StringComparison.Ordinal));
        Assert.Equal("dpv:ConsentGiven", record.GetProperty("dpv:hasConsentStatus").GetProperty("@type").GetString());
    }

    [Fact]
    public async Task Names_no_person()
    {
        var person = ConsentHost.Person(302);
        var given = await _host.YesAsync(person);
        var stopped = await _host.PostAsync($"consents/{given["id"]}/withdraw", person, "{}");
        var receipts = (await _host.GetAsync("receipts", person)).Json.EnumerateArray().Select(one => one.GetProperty("id").GetString()!).ToList();
        Assert.Equal(2, receipts.Count);
        foreach (var id in receipts)
        {
            Assert.DoesNotContain(person, (await _host.GetAsync("receipts/" + id, person)).Text, StringComparison.Ordinal);
        }

        Assert.Equal("dpv:ConsentWithdrawn", (await _host.GetAsync("receipts/" + receipts[0], person)).Json.GetProperty("record").GetProperty("dpv:hasConsentStatus").GetProperty("@type").GetString());
        Assert.Equal("withdrawn", (await _host.GetAsync("receipts/" + given["id"], person))["state"]);
        Assert.Equal("withdrawn", stopped["state"]);
    }

    [Fact]
    public async Task Is_kept_as_it_was_given()
    {
        var person = ConsentHost.Person(303);
        var given = await _host.YesAsync(person);
        var before = await _host.GetAsync("receipts/" + given["id"], person);
        await _host.PostAsync($"consents/{given["id"]}/withdraw", person, "{}");
        Assert.Equal(before["jws"], (await _host.GetAsync("receipts/" + given["id"], person))["jws"]);
    }

    private async Task<bool> HoldsAsync(string[] parts)
    {
        using var jwk = JsonDocument.Parse(await _host.Client.GetStringAsync(new Uri("/receipt-key", UriKind.Relative)));
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint
            {
                X = Base64Url.DecodeFromChars(jwk.RootElement.GetProperty("x").GetString()),
                Y = Base64Url.DecodeFromChars(jwk.RootElement.GetProperty("y").GetString()),
            },
        });
        return key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256);
    }
}
