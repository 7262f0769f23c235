using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Navo.Gateway.Fetching;

/// <summary>How patient the gateway is with a holder's adapter. Section <c>Gateway:Holder</c>.</summary>
internal sealed class HolderOptions
{
    /// <summary>Milliseconds until the whole answer, retry included, must be here.</summary>
    [Range(100, 20_000)]
    public int TimeoutMs { get; set; } = 5_000;

    /// <summary>Milliseconds until a connection must stand.</summary>
    [Range(50, 10_000)]
    public int ConnectTimeoutMs { get; set; } = 1_000;

    /// <summary>Share of failed calls that opens the circuit.</summary>
    [Range(0.05, 1.0)]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>Calls within the sampling period before the circuit may open.</summary>
    [Range(2, 10_000)]
    public int BreakerMinimumCalls { get; set; } = 10;

    /// <summary>Milliseconds over which calls are counted.</summary>
    [Range(500, 600_000)]
    public int BreakerSamplingMs { get; set; } = 10_000;

    /// <summary>Milliseconds an open circuit waits before it lets one call through.</summary>
    [Range(500, 600_000)]
    public int BreakerOpenMs { get; set; } = 5_000;
}

[OptionsValidator]
internal sealed partial class HolderOptionsValidator : IValidateOptions<HolderOptions>;
