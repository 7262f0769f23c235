namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>What one agency's stream is doing, for health and metrics. Another process may be the one that sends.</summary>
internal sealed class StreamState
{
    private volatile string _doing = "starting";
    private long _sent;

    /// <summary><c>starting</c>, <c>standby</c> (another process sends), <c>connected</c> or <c>disconnected</c>.</summary>
    public string Doing
    {
        get => _doing;
        set => _doing = value;
    }

    /// <summary>Rows written since the start, repeats included.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public void Wrote() => Interlocked.Increment(ref _sent);
}
