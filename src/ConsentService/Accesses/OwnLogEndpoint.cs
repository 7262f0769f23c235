using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Me;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Tree;

namespace Navo.ConsentService.Accesses;

/// <summary><c>GET /v1/me/log</c>: the participant's own part of the log, with which they can check, without us, that no row about them was left out.</summary>
internal static class OwnLogEndpoint
{
    public static void MapOwnLog(this RouteGroupBuilder me) => _ = me.MapGet("/log", ReadAsync);

    private static async Task<Results<FileContentHttpResult, ProblemResult>> ReadAsync(
        Caller.Participant caller, Person person, OwnLogs logs, HttpContext context, CancellationToken cancellationToken)
    {
        if (await person.FindAsync(caller, cancellationToken) is not { } subject || await logs.ReadAsync(subject, cancellationToken) is not { } log)
        {
            return Problems.NotFound();
        }

        // It holds the log key: whoever has the file finds this person's rows.
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(log.ToJson(), "application/json");
    }
}
