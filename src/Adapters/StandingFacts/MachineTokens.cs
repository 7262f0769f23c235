using System.Collections.Concurrent;
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

    private static readonly MachineScope Feed = new("navo:facts.write", "urn:navo:api");

    private readonly ConcurrentDictionary<MachineScope, (string Value, DateTimeOffset Until)> _tokens = new();

    /// <summary>Forgets the token of the feed: the gateway refused it.</summary>
    public void Forget() => Forget(Feed);

    /// <summary>Forgets a token that was refused.</summary>
    public void Forget(MachineScope scope) => _tokens.TryRemove(scope, out _);

    /// <summary>The token of the feed.</summary>
    public Task<string> GetAsync(CancellationToken cancellationToken) => GetAsync(Feed, cancellationToken);

    /// <summary>A token of a scope, for one resource.</summary>
    public async Task<string> GetAsync(MachineScope scope, CancellationToken cancellationToken)
    {
        if (_tokens.TryGetValue(scope, out var token) && clock.GetUtcNow() < token.Until)
        {
            return token.Value;
        }

        if (options.Value is not { Issuer.Length: > 0, ClientId.Length: > 0, ClientKey.Length: > 0 })
        {
            throw new InvalidOperationException("Adapter:Issuer, ClientId and ClientKey are needed for a machine token.");
        }

        using var client = clients.CreateClient(ClientName);
        var issuer = options.Value.Issuer!;
        var discovery = await client.GetFromJsonAsync(new Uri(issuer + "/.well-known/openid-configuration"), FeedJson.Default.DiscoveryAnswer, cancellationToken);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = scope.Scope,
            ["resource"] = scope.Resource,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(issuer),
        });
        using var response = await client.PostAsync(new Uri(discovery?.TokenEndpoint ?? throw Unusable()), form, cancellationToken);
        _ = response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(FeedJson.Default.TokenAnswer, cancellationToken);
        var value = answer?.AccessToken ?? throw Unusable();
        _tokens[scope] = (value, clock.GetUtcNow().AddSeconds(Math.Max(0, answer.ExpiresIn - 30)));
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
