using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Navo.Edge.Callers;

namespace Navo.Edge.Tokens;

/// <summary>Decides whether a bearer token is an access token for this API by an issuer we trust (RFC 7519, RFC 8725, RFC 9068).</summary>
internal sealed class TokenValidator(TrustedIssuers issuers, ValidatedTokens validated, TimeProvider time)
{
    /// <summary>Characters a token may have.</summary>
    public const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    // Claims only an id_token has (OpenID Connect Core 1.0 sections 2, 3.1.3.6, 3.3.2.11).
    private static readonly string[] IdTokenClaims = ["at_hash", "c_hash", "s_hash"];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    public async Task<TokenOutcome> ValidateAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length is 0 or > LongestToken)
        {
            return new TokenOutcome.Refused("form");
        }

        var digest = ValidatedTokens.DigestOf(text);
        if (validated.Find(digest) is { } known)
        {
            if (IsAlive(known.NotBefore, known.Expires)
                && await known.Issuer.Keys.FindAsync(known.KeyId, cancellationToken) is KeyLookup.Found same
                && ReferenceEquals(same.Key, known.Key))
            {
                return new TokenOutcome.Valid(known.Caller);
            }

            validated.Forget(digest);
        }

        return await VerifyAsync(text, digest, cancellationToken);
    }

    private async Task<TokenOutcome> VerifyAsync(string text, ValidatedTokens.Digest digest, CancellationToken cancellationToken)
    {
        // 1. Form, before any cryptography.
        if (Read(text) is not { } token)
        {
            return new TokenOutcome.Refused("form");
        }

        // 2. The issuer fixes everything that follows; it is trusted by exact name only.
        if (token.Issuer is not { Length: > 0 } name || issuers.Find(name) is not { } issuer)
        {
            return new TokenOutcome.Refused("issuer");
        }

        if (HeaderFault(token, issuer) is { } fault)
        {
            return new TokenOutcome.Refused(fault);
        }

        // 3. The key: this issuer's own, by its id, or none.
        var lookup = await issuer.Keys.FindAsync(token.Kid, cancellationToken);
        if (lookup is not KeyLookup.Found found)
        {
            return lookup is KeyLookup.Unavailable ? TokenOutcome.Unavailable.Value : new TokenOutcome.Refused("key");
        }

        // 4. Signature, audience, lifetime.
        var result = await _handler.ValidateTokenAsync(token, Parameters(issuer, found.Key));
        if (!result.IsValid)
        {
            return new TokenOutcome.Refused("signature-audience-lifetime");
        }

        // 5. What the token says, read by the issuer's rules.
        if (PayloadFault(token, issuer) is { } payloadFault)
        {
            return new TokenOutcome.Refused(payloadFault);
        }

        if (CallerReader.Read(token, issuer) is not { } caller || CallerReader.SubjectOf(token) is not { } subject)
        {
            return new TokenOutcome.Refused("claims");
        }

        var authenticated = new AuthenticatedCaller(caller, issuer.Issuer, subject);
        validated.Add(digest, new ValidatedTokens.Remembered
        {
            Caller = authenticated,
            Issuer = issuer,
            KeyId = token.Kid,
            Key = found.Key,
            NotBefore = token.ValidFrom == DateTime.MinValue ? null : token.ValidFrom,
            Expires = token.ValidTo,
        });
        return new TokenOutcome.Valid(authenticated);
    }

    private JsonWebToken? Read(string text)
    {
        try
        {
            // Three parts: signed. Five would be encrypted, which no issuer of ours does.
            return text.AsSpan().Count('.') == 2 ? _handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private static string? HeaderFault(JsonWebToken token, TrustedIssuer issuer)
    {
        if (token.Typ is not { Length: > 0 } type || !issuer.Types.Contains(WithoutPrefix(type)))
        {
            return "typ";
        }

        if (token.Alg is not { Length: > 0 } algorithm || !issuer.Algorithms.Contains(algorithm))
        {
            return "alg";
        }

        if (token.TryGetHeaderValue<object>("crit", out _))
        {
            return "crit";
        }

        return string.IsNullOrEmpty(token.Kid) ? "kid" : null;
    }

    private static string? PayloadFault(JsonWebToken token, TrustedIssuer issuer)
    {
        if (IdTokenClaims.Any(claim => token.TryGetPayloadValue<object>(claim, out _)))
        {
            return "id-token";
        }

        if (string.Equals(WithoutPrefix(token.Typ), "JWT", StringComparison.OrdinalIgnoreCase))
        {
            // A plain JWT may be an id_token: it must show that it grants something, and must not answer a sign-in.
            if (token.TryGetPayloadValue<object>("nonce", out _))
            {
                return "nonce";
            }

            if (ClaimReader.Scopes(token).IsEmpty && ClaimReader.Texts(token, "roles").IsEmpty)
            {
                return "grants-nothing";
            }
        }

        return issuer.RequiredScope is { Length: > 0 } scope && !ClaimReader.Scopes(token).Contains(scope, StringComparer.Ordinal) ? "scope" : null;
    }

    // RFC 7515 section 4.1.9: "application/" may be left out.
    private static string WithoutPrefix(string type) =>
        type.StartsWith("application/", StringComparison.OrdinalIgnoreCase) ? type["application/".Length..] : type;

    private TokenValidationParameters Parameters(TrustedIssuer issuer, SecurityKey key) => new()
    {
        ValidIssuer = issuer.Issuer,
        ValidAudience = issuers.Audience,
        ValidAlgorithms = issuer.Algorithms,
        IssuerSigningKey = key,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
        LifetimeValidator = IsAlive,
        ValidateIssuerSigningKey = true,
        LogValidationExceptions = false,
    };

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters) =>
        IsAlive(notBefore, expires) && ((JsonWebToken)token).IssuedAt <= time.GetUtcNow().UtcDateTime + Skew;

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires > now - Skew && (notBefore is null || notBefore <= now + Skew);
    }
}
