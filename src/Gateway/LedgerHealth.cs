using Microsoft.Extensions.Diagnostics.HealthChecks;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Rows;

namespace Navo.Gateway;

/// <summary>Ready means that the Ledger can be read. Whether it can be written is found out by every request (promise 3), not by asking.</summary>
internal sealed class LedgerHealth(AccessRows rows) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        _ = await rows.FindAsync(EntryId.From(Guid.NewGuid()), cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
