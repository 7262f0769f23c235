using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Navo.Adapters.StandingFacts;

/// <summary>Ready once the gateway has taken this process's first snapshot; with the feed off, at once.</summary>
internal sealed class FeedHealth(Feed feed, IOptions<AdapterOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(!options.Value.IsFeeding || feed.HasBegun ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
