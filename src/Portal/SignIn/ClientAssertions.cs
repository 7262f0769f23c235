using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Navo.Portal.Hosting;

namespace Navo.Portal.SignIn;

/// <summary>Proves the Portal to an issuer with its private key (RFC 7523, private_key_jwt): no shared secret exists.</summary>
internal sealed class ClientAssertions(IOptions<PortalOptions> options, TimeProvider time)
{
    public const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials = Read(options.Value.ClientKey);

    public string For(string issuer)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.Value.ClientId,
            Audience = issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Life,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = options.Value.ClientId,
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
            },
            SigningCredentials = credentials,
        });
    }

    private static SigningCredentials Read(string path) =>
        new(new JsonWebKey(File.ReadAllText(path)), SecurityAlgorithms.EcdsaSha256);
}
