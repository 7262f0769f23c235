namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>How the officer's own agency's stream stands.</summary>
internal sealed record StreamView
{
    /// <summary><c>off</c>, <c>starting</c>, <c>standby</c>, <c>connected</c>, <c>disconnected</c> or <c>failed</c>.</summary>
    public required string State { get; init; }

    /// <summary>Leaves the collector has confirmed.</summary>
    public long? Confirmed { get; init; }

    /// <summary>Leaves of the log that are not.</summary>
    public long? Behind { get; init; }

    /// <summary>When the oldest of the agency's own rows was written that is not confirmed.</summary>
    public DateTimeOffset? Oldest { get; init; }
}
