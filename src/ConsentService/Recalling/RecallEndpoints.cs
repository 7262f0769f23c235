using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Me;
using Navo.Edge.Callers;
using Navo.Ledger.Recalling;

namespace Navo.ConsentService.Recalling;

/// <summary><c>GET /v1/me/recalls</c>: what an agency was asked to delete after a stop, and what it answered.</summary>
internal static class RecallEndpoints
{
    public static void MapRecalls(this RouteGroupBuilder me) => _ = me.MapGet("/recalls", ListAsync);

    private static async Task<Ok<IReadOnlyList<RecallDocument>>> ListAsync(
        Caller.Participant caller, Person person, Recalls recalls, CancellationToken cancellationToken)
    {
        var all = await person.FindAsync(caller, cancellationToken) is { } subject ? await recalls.OfSubjectAsync(subject, cancellationToken) : [];
        return TypedResults.Ok<IReadOnlyList<RecallDocument>>([.. all.Select(RecallDocument.Of)]);
    }
}
