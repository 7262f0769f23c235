using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Navo.Edge.Tests.Issuers;

/// <summary>An issuer with a key of its own, that can sign anything.</summary>
public sealed class TestIssuer(string name) : IDisposable
{
    private readonly Dictionary<string, ECDsa> _keys = new(StringComparer.Ordinal) { ["key-1"] = ECDsa.Create(ECCurve.NamedCurves.nistP256) };

    public string Name { get; } = name;

    public bool IsDown { get; set; }

    public int Fetches { get; set; }

    public void Rotate(string keyId)
    {
        _keys.Clear();
        _keys[keyId] = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    }

    public string Metadata() => JsonSerializer.Serialize(new { issuer = Name, jwks_uri = Name + "/jwks" });

    public string KeySet() => new JsonObject
    {
        ["keys"] = new JsonArray([.. _keys.Select(pair => (JsonNode)Jwk(pair.Key, pair.Value))]),
    }.ToJsonString();

    public string Sign(JsonObject payload, JsonObject? header = null, TestIssuer? withKeyOf = null)
    {
        var (keyId, key) = (withKeyOf ?? this)._keys.First();
        var head = new JsonObject { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = keyId };
        foreach (var (member, value) in header ?? [])
        {
            head[member] = value?.DeepClone();
        }

        var signed = $"{Encode(head)}.{Encode(payload)}";
        return signed + "." + Base64UrlEncoder.Encode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256));
    }

    public static string Encode(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }

    private static JsonObject Jwk(string keyId, ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        return new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["use"] = "sig",
            ["alg"] = "ES256",
            ["kid"] = keyId,
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
        };
    }
}
