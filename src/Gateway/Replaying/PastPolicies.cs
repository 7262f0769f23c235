using System.Collections.Concurrent;
using Navo.Decisions.Agreements;
using Navo.Ledger.Sealing;
using Navo.Policy;

namespace Navo.Gateway.Replaying;

/// <summary>Policies that were in force once, by their hash.</summary>
internal sealed class PastPolicies(PolicySnapshot current, PolicyHead head)
{
    private readonly ConcurrentDictionary<string, PolicySnapshot> _read = new(StringComparer.Ordinal);

    /// <summary>The policy of that hash; null when none is kept.</summary>
    /// <exception cref="FormatException">What is kept under the hash is something else.</exception>
    public async Task<PolicySnapshot?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        if (string.Equals(hash, current.Hash, StringComparison.Ordinal))
        {
            return current;
        }

        if (_read.TryGetValue(hash, out var known))
        {
            return known;
        }

        return await head.TextAsync(hash, cancellationToken) is { } text ? _read.GetOrAdd(hash, new PolicyText(hash, text).ToSnapshot()) : null;
    }
}
