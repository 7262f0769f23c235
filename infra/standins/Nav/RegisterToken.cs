using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Navo.StandIns.Nav;

/// <summary>What the jobseeker register asks of a caller: a token of the machine issuer with its own scope. Nothing else opens it.</summary>
internal sealed class RegisterToken(StandInOptions options, IHttpClientFactory clients, TimeProvider clock)
{
    private const string Scope = "nav:arbeid:arbeidssokerregisteret.read";

    private volatile JsonElement[]? _keys;

    public async Task<bool> IsForAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (options.Issuer is not { Length: > 0 } || request.Headers.Authorization.ToString() is not { Length: > 7 } header
            || !header.StartsWith("Bearer ", StringComparison.Ordinal) || header[7..].Split('.') is not [var head, var body, var signature])
        {
            return false;
        }

        try
        {
            var (about, claims) = (Part(head), Part(body));
            return about.GetProperty("alg").GetString() == "ES256"
                && claims.GetProperty("iss").GetString() == options.Issuer
                && claims.GetProperty("exp").GetInt64() > clock.GetUtcNow().ToUnixTimeSeconds()
                && claims.GetProperty("scope").GetString()!.Split(' ').Contains(Scope)
                && await IsSignedAsync(about.GetProperty("kid").GetString()!, head + "." + body, Base64Url.DecodeFromChars(signature), cancellationToken);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or HttpRequestException or CryptographicException)
        {
            return false;
        }
    }

    private static JsonElement Part(string text) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(text));

    private async Task<bool> IsSignedAsync(string keyId, string text, byte[] signature, CancellationToken cancellationToken)
    {
        if (Array.Find(_keys ?? [], jwk => Is(jwk, keyId)).ValueKind is JsonValueKind.Undefined)
        {
            using var client = clients.CreateClient(nameof(RegisterToken));
            var keys = await client.GetFromJsonAsync<JsonElement>(new Uri(options.Issuer + "/jwks"), cancellationToken);
            _keys = [.. keys.GetProperty("keys").EnumerateArray().Where(jwk => jwk.GetProperty("kty").GetString() == "EC")];
        }

        var key = Array.Find(_keys!, jwk => Is(jwk, keyId));
        if (key.ValueKind is JsonValueKind.Undefined)
        {
            return false;
        }

        byte[] Coordinate(string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
        using var verifier = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Coordinate("x"), Y = Coordinate("y") } });
        return verifier.VerifyData(Encoding.ASCII.GetBytes(text), signature, HashAlgorithmName.SHA256);
    }

    private static bool Is(JsonElement jwk, string keyId) => jwk.TryGetProperty("kid", out var id) && id.GetString() == keyId;
}
