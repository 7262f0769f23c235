using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Navo.Adapters.Corrections;
using Navo.Adapters.Sources;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Adapters.StandingFacts;

/// <summary><c>POST /internal/sync</c>: one round of the feed now. For tests and the demo: development only, loopback only, and it tells and takes nothing of a person.</summary>
internal static class FeedRoutes
{
    public static void MapFeedSwitch(this WebApplication app)
    {
        if (!app.Environment.IsProduction())
        {
            _ = app.MapPost("/internal/sync", SyncAsync).OpenToAnyone().ExcludeFromDescription();
        }
    }

    private static async Task<IResult> SyncAsync(
        HttpContext context, [FromServices] Feed feed, [FromServices] CorrectionFeed corrections, [FromServices] IOptions<AdapterOptions> options, CancellationToken cancellationToken)
    {
        if (context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
        {
            return Problems.NotFound();
        }

        if (!options.Value.IsFeeding)
        {
            return Problems.Conflict("The feed is off.");
        }

        try
        {
            var batch = await feed.RunAsync(force: true, cancellationToken);
            _ = await corrections.RunAsync(cancellationToken);
            return Results.Json(new { sequence = batch?.Sequence, kind = batch?.Kind, participants = batch?.Participants.Length });
        }
        catch (SourceFaultException fault)
        {
            return SourceProblems.Of(fault.Fault);
        }
        catch (Exception fault) when (fault is FeedException or HttpRequestException)
        {
            return Problems.Unavailable();
        }
    }
}
