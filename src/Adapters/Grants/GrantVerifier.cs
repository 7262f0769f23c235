using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Grants;

/// <summary>Reads the one paper this adapter accepts: a JWT (RFC 7519) signed with ES256 by a gateway key pinned here, for this adapter, for half a minute.</summary>
internal sealed partial class GrantVerifier
{
    /// <summary>The clocks of gateway and adapter may differ by this much.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);

    private const string GrantType = "navo-grant+jwt";
    private const string Issuer = "urn:navo:gateway";
    private const int MaxLength = 8 * 1024;
    private const int LifetimeSeconds = 30;

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = MaxLength, MapInboundClaims = false };
    private readonly TokenValidationParameters _parameters;
    private readonly FrozenSet<CategoryId> _categories;

    public GrantVerifier(IOptions<AdapterOptions> options, ICaseSystem system, TimeProvider clock)
    {
        _categories = system.Categories.ToFrozenSet();
        _parameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidTypes = [GrantType],
            ValidIssuer = Issuer,
            ValidAudience = "urn:navo:adapter:" + system.Agency.Value,
            IssuerSigningKeys = PinnedKeys.Read(options.Value),
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (_, _, token, _) => token is JsonWebToken grant && IsAlive(grant, clock.GetUtcNow()),
        };
    }

    public async Task<GrantOutcome> ReadAsync(string? paper)
    {
        if (paper is null || paper.Length > MaxLength)
        {
            return new GrantOutcome.Refused("missing");
        }

        var result = await _handler.ValidateTokenAsync(paper, _parameters);
        return result is { IsValid: true, SecurityToken: JsonWebToken token } ? ReadClaims(token) : new GrantOutcome.Refused("invalid");
    }

    private static bool IsAlive(JsonWebToken grant, DateTimeOffset now)
    {
        if (!grant.TryGetPayloadValue<long>("iat", out var issued) || !grant.TryGetPayloadValue<long>("exp", out var expires))
        {
            return false;
        }

        var seconds = now.ToUnixTimeSeconds();
        var skew = (long)Skew.TotalSeconds;
        return expires > issued && expires - issued <= LifetimeSeconds && issued <= seconds + skew && seconds < expires + skew;
    }

    private GrantOutcome ReadClaims(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<string>("jti", out var id) || !Identifier().IsMatch(id)
            || !token.TryGetPayloadValue<string>("request", out var request) || !RequestId.TryParse(request, out var requestId)
            || !token.TryGetPayloadValue<string>("sub", out var subject) || !Pseudonym.TryParse(subject, out var pseudonym)
            || !token.TryGetPayloadValue<string>("category", out var category) || !CategoryId.TryParse(category, out var categoryId)
            || !token.TryGetPayloadValue<string>("agreement", out var agreement) || !Agreement().IsMatch(agreement))
        {
            return new GrantOutcome.Refused("claims");
        }

        if (!_categories.Contains(categoryId))
        {
            return new GrantOutcome.Refused("category");
        }

        var fields = ReadFields(token);
        return fields.Count == 0
            ? new GrantOutcome.Refused("fields")
            : new GrantOutcome.Valid(new Grant
            {
                Id = id,
                Request = requestId,
                Subject = pseudonym,
                Category = categoryId,
                Fields = fields,
                Agreement = agreement,
            });
    }

    private static FrozenSet<string> ReadFields(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<JsonElement>("fields", out var fields) || fields.ValueKind is not JsonValueKind.Array)
        {
            return [];
        }

        var read = fields.EnumerateArray().Select(field => field.ValueKind is JsonValueKind.String ? field.GetString() : null).ToList();
        return read.TrueForAll(field => field is not null && Field().IsMatch(field)) ? read.OfType<string>().ToFrozenSet(StringComparer.Ordinal) : [];
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{16,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\A[A-Za-z0-9._@-]{1,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Agreement();

    [GeneratedRegex(@"\A[A-Za-z0-9_.\[\]]{1,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
