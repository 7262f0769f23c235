using System.Diagnostics;
using System.Diagnostics.Metrics;
using Navo.Contracts.Identifiers;
using Navo.Edge.Telemetry;
using Navo.Gateway.Fetching;

namespace Navo.Gateway.Telemetry;

/// <summary>What an operator may know: how many of each outcome, how long holders take. Never a person, never a reason behind a refusal.</summary>
internal static class GatewayInstruments
{
    private static readonly Counter<long> Answers =
        Instruments.Meter.CreateCounter<long>("navo.gateway.answers", "{answer}", "Answers by surface and outcome.");

    private static readonly Histogram<double> Fetches =
        Instruments.Meter.CreateHistogram<double>("navo.gateway.fetch.duration", "s", "Time a holder's adapter took, retry included.");

    public static void Answered(string surface, string outcome) =>
        Answers.Add(1, new KeyValuePair<string, object?>("surface", surface), new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>The one span at the agency border: which holder, which category, what came of it.</summary>
    public static Activity? StartFetch(AgencyId holder, CategoryId category) =>
        Instruments.Source.StartActivity("navo.fetch", ActivityKind.Internal)?
            .SetTag("navo.holder", holder.Value)
            .SetTag("navo.category", category.Value);

    public static void Fetched(Activity? span, AgencyId holder, FetchResult result, TimeSpan took)
    {
        var outcome = result is FetchResult.Failed failed ? Outcome(failed.Failure) : "answered";
        Fetches.Record(
            took.TotalSeconds, new KeyValuePair<string, object?>("holder", holder.Value), new KeyValuePair<string, object?>("outcome", outcome));
        _ = span?.SetTag("navo.outcome", outcome);
        if (result is FetchResult.Failed)
        {
            _ = span?.SetStatus(ActivityStatusCode.Error);
        }
    }

    public static string Outcome(HolderFailure failure) => failure switch
    {
        HolderFailure.Timeout => "holder-timeout",
        HolderFailure.Garbled => "holder-garbled",
        _ => "holder-down",
    };
}
