using System.Collections.Frozen;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Navo.Edge.Tokens;

/// <summary>The signing keys of one issuer, fetched when first needed and kept. Keys of different issuers never mix.</summary>
internal sealed class IssuerKeys(string issuer, string metadataAddress, IDocumentRetriever documents, TimeProvider time) : IDisposable
{
    // After this, keys are fetched anew, so that a withdrawn key dies; if that fails they live on until Longest.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    // A flood of made-up key ids must not become a flood at the identity provider.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _fetching = new(1, 1);

    // INVARIANT: replaced whole under _fetching; read without it.
    private volatile Keys? _keys;
    private long _failedAt = long.MinValue;

    public void Dispose() => _fetching.Dispose();

    public async ValueTask<KeyLookup> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (Read(_keys, keyId, Fresh) is { } known)
        {
            return known;
        }

        await _fetching.WaitAsync(cancellationToken);
        try
        {
            var keys = _keys;
            if (Read(keys, keyId, Fresh) is { } meanwhile)
            {
                return meanwhile;
            }

            if (keys is not null && Age(keys) < Between)
            {
                return KeyLookup.Unknown.Value;
            }

            var fetched = await TryFetchAsync(cancellationToken);
            if (Read(_keys, keyId, Longest) is { } found)
            {
                return found;
            }

            return fetched ? KeyLookup.Unknown.Value : KeyLookup.Unavailable.Value;
        }
        finally
        {
            _ = _fetching.Release();
        }
    }

    private KeyLookup.Found? Read(Keys? keys, string keyId, TimeSpan limit) =>
        keys is not null && Age(keys) < limit && keys.ById.TryGetValue(keyId, out var key) ? new KeyLookup.Found(key) : null;

    private TimeSpan Age(Keys keys) => time.GetElapsedTime(keys.FetchedAt);

    private async Task<bool> TryFetchAsync(CancellationToken cancellationToken)
    {
        if (_failedAt != long.MinValue && time.GetElapsedTime(_failedAt) < BetweenFailures)
        {
            return false;
        }

        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, documents, cancellationToken);

            // A document that speaks for another issuer is no document of this one (OpenID Connect Discovery 1.0 section 4.3).
            if (!string.Equals(metadata.Issuer, issuer, StringComparison.Ordinal))
            {
                _failedAt = time.GetTimestamp();
                return false;
            }

            var usable = metadata.SigningKeys.Where(IsUsable).GroupBy(key => key.KeyId, StringComparer.Ordinal).Where(group => group.Count() == 1);
            _keys = new Keys(usable.ToFrozenDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal), time.GetTimestamp());
            _failedAt = long.MinValue;
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            _failedAt = time.GetTimestamp();
            return false;
        }
    }

    // Only public, asymmetric keys: a symmetric one in a published set would let anyone sign.
    private static bool IsUsable(SecurityKey key) =>
        !string.IsNullOrEmpty(key.KeyId)
        && key is not SymmetricSecurityKey
        && key is not JsonWebKey { Kty: JsonWebAlgorithmsKeyTypes.Octet }
        && key is not JsonWebKey { Use: { Length: > 0 } and not "sig" };

    private sealed record Keys(FrozenDictionary<string, SecurityKey> ById, long FetchedAt);
}
