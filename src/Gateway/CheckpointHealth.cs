using Microsoft.Extensions.Diagnostics.HealthChecks;
using Navo.Ledger.Tree;

namespace Navo.Gateway;

/// <summary>Ready means that the log has published a checkpoint: without one nothing that is sealed can be shown to be there (promise 4).</summary>
internal sealed class CheckpointHealth(LogTree tree) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(tree.Checkpoint() is null ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}
