namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>An agency's own log collector (<c>AuditStream:{agency}</c>). Without an address nothing is sent.</summary>
internal sealed class StreamOptions
{
    /// <summary><c>tls://host:port</c>, or <c>tcp://host:port</c>; the latter in Production only on this machine.</summary>
    public string Address { get; set; } = "";

    /// <summary>PEM file of the authorities trusted for the collector, instead of the machine's own.</summary>
    public string CaFile { get; set; } = "";

    /// <summary>At the latest so long after a row was sent the collector is made to confirm it.</summary>
    public double ConfirmSeconds { get; set; } = 30;

    /// <summary>At the latest after so many rows.</summary>
    public int ConfirmRows { get; set; } = 10_000;

    /// <summary>How long the collector may take nothing, or not answer, before the connection is given up.</summary>
    public double StallSeconds { get; set; } = 30;

    /// <summary>The longest pause before another try.</summary>
    public double RetrySeconds { get; set; } = 30;

    public bool IsOn => Address.Length > 0;

    public TimeSpan Confirm => TimeSpan.FromSeconds(ConfirmSeconds);

    public TimeSpan Stall => TimeSpan.FromSeconds(StallSeconds);

    public TimeSpan Retry => TimeSpan.FromSeconds(RetrySeconds);

    /// <summary>The configured agencies with an address.</summary>
    public static IEnumerable<(string Agency, StreamOptions Options)> Of(IConfiguration configuration) =>
        configuration.GetSection("AuditStream").GetChildren()
            .Select(child => (child.Key, Options: child.Get<StreamOptions>() ?? new StreamOptions()))
            .Where(pair => pair.Options.IsOn);

    public bool TryAddress(out string host, out int port, out bool isTls)
    {
        var isOne = Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Scheme is "tcp" or "tls" && uri is { Port: > 0, Host.Length: > 0 };
        (host, port, isTls) = isOne ? (uri!.Host, uri.Port, uri.Scheme == "tls") : ("", 0, false);
        return isOne;
    }
}
