using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Navo.Adapters.Grants;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Recalls;

/// <summary>Reads a recall: a JWS (RFC 7515) with ES256 by a gateway key pinned here, for this adapter, for half a minute. A grant is no recall, and the other way round.</summary>
internal sealed class RecallVerifier
{
    private const int MaxLength = 8 * 1024;
    private const int LifetimeSeconds = 30;

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = MaxLength, MapInboundClaims = false };
    private readonly TokenValidationParameters _parameters;

    public RecallVerifier(IOptions<AdapterOptions> options, ICaseSystem system, TimeProvider clock) =>
        _parameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidTypes = ["navo-recall+jwt"],
            ValidIssuer = "urn:navo:gateway",
            ValidAudience = "urn:navo:adapter:" + system.Agency.Value,
            IssuerSigningKeys = PinnedKeys.Read(options.Value),
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (_, _, token, _) => token is JsonWebToken recall && IsFresh(recall, clock.GetUtcNow()),
        };

    /// <summary>The recall; null for anything else, whatever is wrong with it.</summary>
    public async Task<RecallPaper?> ReadAsync(string? paper)
    {
        if (paper is null || paper.Length > MaxLength)
        {
            return null;
        }

        var result = await _handler.ValidateTokenAsync(paper, _parameters);
        return result is { IsValid: true, SecurityToken: JsonWebToken token } ? ReadClaims(token) : null;
    }

    private static bool IsFresh(JsonWebToken recall, DateTimeOffset now)
    {
        if (!recall.TryGetPayloadValue<long>("iat", out var issued) || !recall.TryGetPayloadValue<long>("exp", out var expires))
        {
            return false;
        }

        var (seconds, skew) = (now.ToUnixTimeSeconds(), (long)GrantVerifier.Skew.TotalSeconds);
        return expires > issued && expires - issued <= LifetimeSeconds && issued <= seconds + skew && seconds < expires + skew;
    }

    private static RecallPaper? ReadClaims(JsonWebToken token)
    {
        var hasUnit = token.TryGetPayloadValue<string>("unit", out var unit);
        return token.TryGetPayloadValue<string>("jti", out var id) && Guid.TryParseExact(id, "D", out var recall)
            && token.TryGetPayloadValue<string>("sub", out var subject) && Pseudonym.TryParse(subject, out var pseudonym)
            && token.TryGetPayloadValue<string>("category", out var category) && CategoryId.TryParse(category, out var categoryId)
            && token.TryGetPayloadValue<string>("release", out var release) && EntryId.TryParse(release, out var entry)
            && TryInstant(token, "releasedAt", out var releasedAt)
            && TryInstant(token, "recalledAt", out var recalledAt)
            && TryInstant(token, "answerBy", out var answerBy)
            && (!hasUnit || UnitId.TryParse(unit, out _))
                ? new RecallPaper
                {
                    Id = recall,
                    Subject = pseudonym,
                    Category = categoryId,
                    Release = entry,
                    Unit = hasUnit ? UnitId.Parse(unit) : null,
                    ReleasedAt = releasedAt,
                    RecalledAt = recalledAt,
                    AnswerBy = answerBy,
                }
                : null;
    }

    // The handler reads a text that looks like an instant as one; either form is taken.
    private static bool TryInstant(JsonWebToken token, string name, out DateTimeOffset at)
    {
        if (token.TryGetPayloadValue<DateTime>(name, out var read))
        {
            at = new DateTimeOffset(DateTime.SpecifyKind(read.ToUniversalTime(), DateTimeKind.Utc));
            return true;
        }

        at = default;
        return token.TryGetPayloadValue<string>(name, out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
    }
}
