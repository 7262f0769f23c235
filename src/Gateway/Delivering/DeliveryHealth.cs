using Microsoft.Extensions.Diagnostics.HealthChecks;
using Navo.Ledger.Delivering;

namespace Navo.Gateway.Delivering;

/// <summary>Degraded, never unready: a recall that is given up, or has waited for an hour, needs somebody to look, and no release hangs on it.</summary>
internal sealed class DeliveryHealth(Outbox outbox, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await outbox.StatusAsync(cancellationToken)).Any(status =>
            status.Kind == OutboxKind.Recall && (status.Dead > 0 || status.OldestAt < clock.GetUtcNow() - Patience))
            ? HealthCheckResult.Degraded()
            : HealthCheckResult.Healthy();
}
