using Navo.Decisions.Agreements;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Deciding;

/// <summary>At start: makes this process's policy the one a permit must have been decided on.</summary>
internal sealed class PolicyInForce(PolicySnapshot policy, PolicyHead head) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => head.SetAsync(policy.Hash, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
