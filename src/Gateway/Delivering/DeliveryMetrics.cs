using System.Diagnostics.Metrics;
using Navo.Edge.Telemetry;
using Navo.Ledger;
using Navo.Ledger.Delivering;

namespace Navo.Gateway.Delivering;

/// <summary>How many deliveries wait and how many were given up, by kind, as metrics.</summary>
internal sealed class DeliveryMetrics(Outbox outbox) : IHostedService
{
    private ObservableGauge<long>? _waiting;
    private ObservableGauge<long>? _dead;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _waiting = Instruments.Meter.CreateObservableGauge("navo.outbox.waiting", () => Observe(status => status.Waiting), description: "Deliveries that wait, by kind.");
        _dead = Instruments.Meter.CreateObservableGauge("navo.outbox.dead", () => Observe(status => status.Dead), description: "Deliveries that were given up, by kind.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Measurement<long>> Observe(Func<OutboxStatus, long> number)
    {
        try
        {
            return [.. outbox.StatusAsync(CancellationToken.None).GetAwaiter().GetResult().Select(status => new Measurement<long>(
                number(status), new KeyValuePair<string, object?>("kind", status.Kind.ToString().ToLowerInvariant())))];
        }
        catch (Exception fault) when (fault is LedgerUnavailableException or ObjectDisposedException)
        {
            // A metric is never worth a fault: the Ledger's own health tells that it is away.
            return [];
        }
    }
}
