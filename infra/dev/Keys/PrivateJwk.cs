using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Navo.Dev.Keys;

/// <summary>A private P-256 key as a JWK (RFC 7517), its key id the RFC 7638 thumbprint.</summary>
internal static class PrivateJwk
{
    public static string Of(ECDsa key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: true);
        var x = Base64Url.EncodeToString(parameters.Q.X);
        var y = Base64Url.EncodeToString(parameters.Q.Y);
        var jwk = new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = x,
            ["y"] = y,
            ["d"] = Base64Url.EncodeToString(parameters.D),
            ["kid"] = Thumbprint(x, y),
            ["use"] = "sig",
            ["alg"] = "ES256",
        };
        CryptographicOperations.ZeroMemory(parameters.D);
        return jwk.ToJsonString();
    }

    private static string Thumbprint(string x, string y) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
}
