using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;

namespace Navo.Adapters.Grants;

/// <summary>The gateway's public keys as they are pinned here: for grants and for recalls. No key is ever fetched.</summary>
internal static partial class PinnedKeys
{
    /// <summary>Every public key of the file; a change of keys has two for a while.</summary>
    public static List<SecurityKey> Read(AdapterOptions options)
    {
        var keys = PublicKey().Matches(File.ReadAllText(options.GrantKey!)).Select(match =>
        {
            var key = ECDsa.Create();
            key.ImportFromPem(match.Value);
            return key.KeySize == 256
                ? (SecurityKey)new ECDsaSecurityKey(key)
                : throw new InvalidOperationException("Adapter:GrantKey holds a key that is not P-256.");
        }).ToList();
        return keys.Count > 0 ? keys : throw new InvalidOperationException("Adapter:GrantKey holds no public key.");
    }

    [GeneratedRegex(@"-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex PublicKey();
}
