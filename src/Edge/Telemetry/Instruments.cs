using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Navo.Edge.Telemetry;

/// <summary>NAVO's own source of spans and meter. No tag ever holds a person, a pseudonym, an employee or an address.</summary>
public static class Instruments
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "Navo";

    /// <summary>Spans of NAVO's own steps.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Meter for a slice's own counters, one per outcome.</summary>
    public static Meter Meter { get; } = new(Name);

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("navo.tokens.refused", description: "Calls without a token that holds, by reason.");
    private static readonly Counter<long> Answered = Meter.CreateCounter<long>("navo.requests", description: "Answers, by route template and status.");

    internal static void TokenRefused(string reason) => Refused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    internal static void RequestAnswered(string route, int status) => Answered.Add(
        1,
        new KeyValuePair<string, object?>("http.route", route),
        new KeyValuePair<string, object?>("http.response.status_code", status));
}
