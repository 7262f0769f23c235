namespace Navo.Edge.Telemetry;

/// <summary>The section <c>Telemetry</c>; everything optional.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>Where spans and metrics are sent (OTLP over gRPC).</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>A file that gets one JSON line per span and metric point, for development.</summary>
    public string? File { get; set; }
}
