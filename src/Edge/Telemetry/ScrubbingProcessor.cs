using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace Navo.Edge.Telemetry;

/// <summary>Keeps only the tags named here; addresses, queries, client addresses and user agents among the rest are removed before any exporter sees the span.</summary>
/// <remarks>An allow-list, so that a tag a later framework adds stays inside until someone has judged it.</remarks>
internal sealed class ScrubbingProcessor : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
    [
        "http.route", "http.request.method", "http.response.status_code", "error.type", "network.protocol.version",
        "server.port", "otel.status_code", "yarp.cluster_id", "yarp.route_id",
    ], StringComparer.Ordinal);

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.ToArray())
        {
            if (!Kept.Contains(tag.Key) && !tag.Key.StartsWith("navo.", StringComparison.Ordinal))
            {
                _ = data.SetTag(tag.Key, null);
            }
        }

        // A span the framework named by an address, or whose error text quotes one, gets a name and status of ours.
        if (data.DisplayName.Contains('/', StringComparison.Ordinal) && data.GetTagItem("http.route") is null)
        {
            data.DisplayName = data.OperationName;
        }

        if (data.Status is ActivityStatusCode.Error && data.StatusDescription is not null)
        {
            _ = data.SetStatus(ActivityStatusCode.Unset);
            _ = data.SetStatus(ActivityStatusCode.Error);
        }
    }
}
