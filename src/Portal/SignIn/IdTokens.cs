using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Navo.Portal.SignIn;

/// <summary>Checks an id_token as OpenID Connect Core 3.1.3.7 says: issuer, audience, signature, time and nonce.</summary>
internal sealed class IdTokens
{
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    public async Task<JsonWebToken> ValidateAsync(
        OidcOptions options, string? token, string? nonce, CancellationToken cancellationToken)
    {
        var result = await CheckAsync(options, token, cancellationToken);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The issuer may have turned its keys since we last asked.
            options.Configuration.RequestRefresh();
            result = await CheckAsync(options, token, cancellationToken);
        }

        if (!result.IsValid || result.SecurityToken is not JsonWebToken idToken)
        {
            throw new AuthenticationFailureException("The id_token did not validate.");
        }

        return HasNonce(idToken, nonce)
            ? idToken
            : throw new AuthenticationFailureException("The id_token answers another request.");
    }

    private async Task<TokenValidationResult> CheckAsync(
        OidcOptions options, string? token, CancellationToken cancellationToken)
    {
        var issuer = await options.Configuration.GetConfigurationAsync(cancellationToken);
        return await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = options.Issuer,
            ValidAudience = options.ClientId,
            IssuerSigningKeys = issuer.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = TimeSpan.FromSeconds(30),
        });
    }

    private static bool HasNonce(JsonWebToken token, string? nonce) =>
        nonce is not null
        && token.TryGetPayloadValue<string>("nonce", out var answered)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(answered), Encoding.UTF8.GetBytes(nonce));
}
