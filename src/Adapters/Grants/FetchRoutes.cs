using Microsoft.AspNetCore.Mvc;
using Navo.Adapters.Records;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Edge.Telemetry;

namespace Navo.Adapters.Grants;

/// <summary><c>POST /v1/fetch</c>: one grant in, one person's observations in one category out.</summary>
internal static class FetchRoutes
{
    private static readonly System.Diagnostics.Metrics.Counter<long> Fetches =
        Instruments.Meter.CreateCounter<long>("navo.adapter.fetches", description: "Fetches, by category and outcome.");

    public static void MapFetch(this IEndpointRouteBuilder routes) =>
        // Open to the edge: the caller is the gateway, and its paper is the grant and not a token.
        _ = routes.MapPost("/v1/fetch", FetchAsync).OpenToAnyone();

    private static async Task<IResult> FetchAsync(
        HttpContext context,
        [FromServices] GrantVerifier verifier,
        [FromServices] GrantRecord record,
        [FromServices] PseudonymLearner people,
        [FromServices] ICaseSystem system,
        CancellationToken cancellationToken)
    {
        var headers = context.Request.Headers["Navo-Grant"];
        var outcome = await verifier.ReadAsync(headers.Count == 1 ? headers[0] : null);
        if (outcome is not GrantOutcome.Valid { Grant: var grant })
        {
            Count("-", outcome is GrantOutcome.Refused refused ? "grant-" + refused.Reason : "grant-refused");
            return Problems.Unauthenticated();
        }

        // Written before anything is read: what was served is on record even if the process dies here, and a second use finds it.
        if (!await record.BeginAsync(grant, cancellationToken))
        {
            Count(grant.Category.Value, "grant-replayed");
            return Problems.Conflict("This grant has been used.");
        }

        var answered = "failed";
        try
        {
            if (await people.FindAsync(grant.Subject, cancellationToken) is not { } person)
            {
                // The gateway knows a person this adapter does not (yet): no guess that there is nothing (promise 8).
                answered = "unknown-person";
                return Problems.Unavailable();
            }

            var answer = await system.FetchAsync(grant.Category, person, cancellationToken);
            answered = answer is SourceAnswer.Data ? "data" : "no-data";
            return AnswerBody.Of(grant.Category, answer, grant.Fields);
        }
        catch (SourceFaultException fault)
        {
            answered = "source-" + fault.Fault;
            return SourceProblems.Of(fault.Fault);
        }
        finally
        {
            await record.EndAsync(grant, answered);
            Count(grant.Category.Value, answered);
        }
    }

    private static void Count(string category, string outcome) => Fetches.Add(
        1, new KeyValuePair<string, object?>("category", category), new KeyValuePair<string, object?>("outcome", outcome));
}
