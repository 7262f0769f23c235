namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>What one agency's stream is doing, for health and metrics. Another process may be the one that sends.</summary>
internal sealed class StreamState
{
    private volatile string _doing = "starting";
    private long _sent;
    private long _portion = long.MaxValue;

    /// <summary><c>starting</c>, <c>standby</c> (another process sends), <c>connected</c>, <c>disconnected</c> or <c>failed</c> (a row or a setting cannot be read).</summary>
    public string Doing
    {
        get => _doing;
        set => _doing = value;
    }

    /// <summary>Rows written since the start, repeats included.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>At most so many rows before the next confirmation is asked for.</summary>
    public long Portion => Interlocked.Read(ref _portion);

    public void Wrote() => Interlocked.Increment(ref _sent);

    /// <summary>After a connection: what was not confirmed in time was too much at once for this collector, so half of it is tried next, and twice as much after each success.</summary>
    public void Ended(bool isConfirmed, long rows, long most)
    {
        var portion = Math.Min(Portion, most);
        _ = Interlocked.Exchange(ref _portion, (isConfirmed, rows) switch
        {
            (true, _) => Math.Min(most, portion * 2),
            (false, 0) => portion,
            (false, _) => Math.Max(1, Math.Min(portion, rows) / 2),
        });
    }
}
