using System.Collections.Concurrent;
using System.Diagnostics;

namespace Navo.Adapters.Tests.World;

/// <summary>Every address this process calls while it listens.</summary>
internal sealed class OutgoingAddresses : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];

    public OutgoingAddresses() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public ConcurrentBag<string> Seen { get; } = [];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "HttpHandlerDiagnosticListener")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value?.GetType().GetProperty("Request")?.GetValue(value.Value) is HttpRequestMessage { RequestUri: { } address })
        {
            Seen.Add(address.ToString());
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }
}
