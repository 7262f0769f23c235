using Microsoft.Extensions.Diagnostics.HealthChecks;
using Navo.Ledger.Delivering;

namespace Navo.ConsentService.Notifying;

/// <summary>Degraded, never unready: a message that is given up, or has waited for an hour, needs somebody to look. No answer hangs on it.</summary>
internal sealed class NoticeHealth(Outbox outbox, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await outbox.StatusAsync(cancellationToken)).Any(status =>
            status.Kind is OutboxKind.Notice or OutboxKind.Code && (status.Dead > 0 || status.OldestAt < clock.GetUtcNow() - Patience))
            ? HealthCheckResult.Degraded()
            : HealthCheckResult.Healthy();
}
