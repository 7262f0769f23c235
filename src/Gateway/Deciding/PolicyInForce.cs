using Navo.Ledger.Sealing;
using Navo.Policy;

namespace Navo.Gateway.Deciding;

/// <summary>At start: keeps this process's policy by its hash, and makes it the one a permit must have been decided on.</summary>
internal sealed class PolicyInForce(PolicyText policy, PolicyHead head) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await head.KeepAsync(policy.Hash, policy.Octets, cancellationToken);
        await head.SetAsync(policy.Hash, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
