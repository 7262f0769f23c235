using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Navo.Adapters.StandingFacts;

/// <summary>The backend's own token: client credentials (RFC 6749 section 4.4) with a signed assertion (RFC 7523), kept until shortly before it ends.</summary>
internal sealed class MachineTokens(IHttpClientFactory clients, IOptions<AdapterOptions> options, TimeProvider clock)
{
    public const string ClientName = "machine-issuer";

    private const string Scope = "navo:facts.write";
    private const string Resource = "urn:navo:api";

    private (string Value, DateTimeOffset Until)? _token;

    /// <summary>Forgets the token: the gateway refused it.</summary>
    public void Forget() => _token = null;

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (_token is { } token && clock.GetUtcNow() < token.Until)
        {
            return token.Value;
        }

        using var client = clients.CreateClient(ClientName);
        var issuer = options.Value.Issuer!;
        var discovery = await client.GetFromJsonAsync(new Uri(issuer + "/.well-known/openid-configuration"), FeedJson.Default.DiscoveryAnswer, cancellationToken);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = Scope,
            ["resource"] = Resource,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(issuer),
        });
        using var response = await client.PostAsync(new Uri(discovery?.TokenEndpoint ?? throw Unusable()), form, cancellationToken);
        _ = response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(FeedJson.Default.TokenAnswer, cancellationToken);
        var value = answer?.AccessToken ?? throw Unusable();
        _token = (value, clock.GetUtcNow().AddSeconds(Math.Max(0, answer.ExpiresIn - 30)));
        return value;
    }

    private static HttpRequestException Unusable() => new("The machine issuer's answer is not usable.");

    private string Assertion(string issuer)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(options.Value.ClientKey!));
        var jwk = document.RootElement;
        byte[] Part(string name) => Base64UrlEncoder.DecodeBytes(jwk.GetProperty(name).GetString());
        var secret = Part("d");
        try
        {
            using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret, Q = new ECPoint { X = Part("x"), Y = Part("y") } });
            var now = clock.GetUtcNow();
            var client = options.Value.ClientId!;
            return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = client,
                Audience = issuer,
                IssuedAt = now.UtcDateTime,
                Expires = now.AddSeconds(60).UtcDateTime,
                Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = Guid.NewGuid().ToString("N") },
                SigningCredentials = new SigningCredentials(
                    new ECDsaSecurityKey(key)
                    {
                        KeyId = jwk.TryGetProperty("kid", out var id) ? id.GetString() : null,
                        CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
                    },
                    SecurityAlgorithms.EcdsaSha256),
            });
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
