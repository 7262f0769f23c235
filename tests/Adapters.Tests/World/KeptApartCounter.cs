using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Navo.Adapters.Tests.World;

/// <summary>What the adapters count as kept apart while it listens.</summary>
internal sealed class KeptApartCounter : IDisposable
{
    private readonly MeterListener _listener = new();

    public KeptApartCounter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "navo.adapter.kept_apart")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Seen.Add(tags.ToArray()));
        _listener.Start();
    }

    public ConcurrentBag<KeyValuePair<string, object?>[]> Seen { get; } = [];

    public void Dispose() => _listener.Dispose();
}
