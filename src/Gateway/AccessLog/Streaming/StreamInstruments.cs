using System.Diagnostics.Metrics;
using Navo.Contracts.Identifiers;
using Navo.Edge.Telemetry;
using Navo.Ledger;
using Navo.Ledger.Streaming;

namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>How far behind each stream is, so that an operator hears of it before the agency does.</summary>
internal sealed class StreamInstruments(StreamRegister register, AuditStreams streams, TimeProvider time) : IHostedService
{
    private static readonly Counter<long> Connections =
        Instruments.Meter.CreateCounter<long>("navo.audit.stream.connections", "{connection}", "Connections to collectors that ended, by agency and whether confirmed.");

    private readonly List<Instrument> _gauges = [];

    public static void Ended(AgencyId agency, bool isConfirmed) => Connections.Add(
        1, new KeyValuePair<string, object?>("agency", agency.Value), new KeyValuePair<string, object?>("confirmed", isConfirmed));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (register.All.IsEmpty)
        {
            return Task.CompletedTask;
        }

        _gauges.Add(Instruments.Meter.CreateObservableGauge(
            "navo.audit.stream.behind", () => Observe(static (lag, _) => lag.Size - lag.Confirmed), "{leaf}", "Leaves of the log a collector has not confirmed."));
        _gauges.Add(Instruments.Meter.CreateObservableGauge(
            "navo.audit.stream.age",
            () => Observe(static (lag, now) => lag.Oldest is { } oldest ? Math.Max(0, (now - oldest).TotalSeconds) : 0),
            "s",
            "Age of the oldest row of an agency's that its collector has not confirmed."));
        _gauges.Add(Instruments.Meter.CreateObservableCounter(
            "navo.audit.stream.rows",
            () => register.All.Select(static one => new Measurement<long>(one.State.Sent, new KeyValuePair<string, object?>("agency", one.Agency.Value))),
            "{row}",
            "Rows written to collectors, repeats included."));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Measurement<double>> Observe(Func<StreamLag, DateTimeOffset, double> of)
    {
        var now = time.GetUtcNow();
        try
        {
            return [.. register.All.Select(one => new Measurement<double>(
                of(streams.LagAsync(one.Agency, CancellationToken.None).GetAwaiter().GetResult(), now),
                new KeyValuePair<string, object?>("agency", one.Agency.Value)))];
        }
        catch (Exception fault) when (fault is LedgerUnavailableException or ObjectDisposedException)
        {
            // A metric is never worth a fault: the Ledger's own health tells that it is away.
            return [];
        }
    }
}
