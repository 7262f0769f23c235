using Microsoft.Extensions.Diagnostics.HealthChecks;
using Navo.Ledger.Streaming;

namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>Degraded, never unready: a collector that is away must not stop the gateway, whose own log is the record (promise 3).</summary>
internal sealed class StreamHealth(StreamRegister register, AuditStreams streams, TimeProvider time) : IHealthCheck
{
    private const int Patience = 10;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        foreach (var one in register.All)
        {
            if (one.State.Doing == "failed")
            {
                return HealthCheckResult.Degraded();
            }

            var lag = await streams.LagAsync(one.Agency, cancellationToken);
            if (lag.Oldest is { } oldest && now - oldest > one.Options.Confirm * Patience)
            {
                return HealthCheckResult.Degraded();
            }
        }

        return HealthCheckResult.Healthy();
    }
}
