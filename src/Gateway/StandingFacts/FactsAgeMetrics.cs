using System.Diagnostics.Metrics;
using Navo.Edge.Telemetry;
using Navo.Ledger;
using Navo.Ledger.Standing;

namespace Navo.Gateway.StandingFacts;

/// <summary>The age of each agency's oldest standing fact as a metric, so that an operator hears of a stalled feed before caseworkers are refused.</summary>
internal sealed class FactsAgeMetrics(FactsAge facts, TimeProvider clock) : IHostedService
{
    private ObservableGauge<double>? _gauge;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _gauge = Instruments.Meter.CreateObservableGauge("navo.facts.age", Observe, "s", "Age of an agency's oldest standing fact, by agency and kind.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Measurement<double>> Observe()
    {
        var now = clock.GetUtcNow();
        try
        {
            return [.. facts.ReadAsync(CancellationToken.None).GetAwaiter().GetResult().SelectMany(age => Of(age, now))];
        }
        catch (Exception fault) when (fault is LedgerUnavailableException or ObjectDisposedException)
        {
            // A metric is never worth a fault: the Ledger's own health tells that it is away.
            return [];
        }
    }

    private static IEnumerable<Measurement<double>> Of(FeedAge age, DateTimeOffset now)
    {
        foreach (var (kind, facts) in ((string, AgeOfFacts)[])[("unit", age.Units), ("caseworker", age.Caseworkers), ("participant", age.Participants)])
        {
            if (facts.Oldest is { } oldest)
            {
                yield return new Measurement<double>(
                    Math.Max(0, (now - oldest).TotalSeconds), new KeyValuePair<string, object?>("agency", age.Agency.Value), new KeyValuePair<string, object?>("kind", kind));
            }
        }
    }
}
