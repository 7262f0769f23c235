using Microsoft.Extensions.Diagnostics.HealthChecks;
using Navo.Contracts.Identifiers;
using Navo.Ledger;
using Navo.Ledger.Rows;

namespace Navo.ConsentService;

/// <summary>Ready means that the Ledger answers.</summary>
internal sealed class LedgerHealth(AccessRows rows) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            _ = await rows.FindAsync(EntryId.From(Guid.NewGuid()), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (LedgerUnavailableException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
