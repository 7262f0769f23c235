using System.Collections.Frozen;
using Navo.Contracts.Identifiers;

namespace Navo.Gateway.Fetching;

/// <summary>Every agency whose adapter the gateway can reach.</summary>
internal sealed class Holders(IEnumerable<Holder> holders) : IDisposable
{
    private readonly FrozenDictionary<AgencyId, Holder> _holders = holders.ToFrozenDictionary(holder => holder.Agency);

    /// <summary>5. Fetch. A holder without a known adapter is down.</summary>
    public Task<FetchResult> FetchAsync(Grant grant, CancellationToken cancellationToken) =>
        _holders.TryGetValue(grant.Holder, out var holder)
            ? holder.FetchAsync(grant, cancellationToken)
            : Task.FromResult<FetchResult>(new FetchResult.Failed(HolderFailure.Down));

    public void Dispose()
    {
        foreach (var holder in _holders.Values)
        {
            holder.Dispose();
        }
    }
}
