using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Me;

/// <summary>Putting a yes on hold, which stops releases as a stop does (promise 2), and taking it up again, never beyond its end.</summary>
internal static class PauseEndpoints
{
    public static void MapPauses(this RouteGroupBuilder me)
    {
        _ = me.MapPost("/consents/{id}/pause", PauseAsync).WithIdempotency();
        _ = me.MapPost("/consents/{id}/resume", ResumeAsync).WithIdempotency();
    }

    private static Task<Results<Ok<ConsentDocument>, ProblemResult>> PauseAsync(
        string id, StopBody? body, HttpContext context, Caller.Participant caller, Person person, Consents consents, TimeProvider time, CancellationToken cancellationToken)
    {
        _ = body;
        return MoveAsync(
            id, caller, person, time, (subject, consent) => consents.PauseAsync(subject, consent, context.ActId(), cancellationToken), cancellationToken);
    }

    private static Task<Results<Ok<ConsentDocument>, ProblemResult>> ResumeAsync(
        string id, StopBody? body, HttpContext context, Caller.Participant caller, Person person, Consents consents, TimeProvider time, CancellationToken cancellationToken)
    {
        _ = body;
        return MoveAsync(
            id, caller, person, time, (subject, consent) => consents.ResumeAsync(subject, consent, context.ActId(), cancellationToken), cancellationToken);
    }

    private static async Task<Results<Ok<ConsentDocument>, ProblemResult>> MoveAsync(
        string id, Caller.Participant caller, Person person, TimeProvider time, Func<SubjectId, ConsentId, Task<ConsentMove>> move, CancellationToken cancellationToken)
    {
        if (!ConsentId.TryParse(id, out var consent) || await person.FindAsync(caller, cancellationToken) is not { } subject)
        {
            return Problems.NotFound();
        }

        var moved = await move(subject, consent);
        if (moved is ConsentMove.Ended)
        {
            return Problem.HasEnded();
        }

        // Malformed, unknown and someone else's: one answer.
        return moved is ConsentMove.Done done
            ? TypedResults.Ok(ConsentStates.Document(done.Given, YesStanding.Of(done.Given, [done.Given, done.Event], time.GetUtcNow(), default)))
            : Problems.NotFound();
    }
}
