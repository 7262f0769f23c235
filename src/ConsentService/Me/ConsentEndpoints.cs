using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Me;

/// <summary>Yes, no and stop.</summary>
internal static class ConsentEndpoints
{
    public static void MapConsents(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/consents", ListAsync);
        _ = me.MapPost("/consents", GiveAsync).WithIdempotency();
        _ = me.MapPost("/consents/{id}/withdraw", WithdrawAsync).WithIdempotency();
        _ = me.MapPost("/refusals", RefuseAsync).WithIdempotency();
    }

    private static async Task<Ok<IReadOnlyList<ConsentDocument>>> ListAsync(
        Caller.Participant caller, Person person, Consents consents, TimeProvider time, CancellationToken cancellationToken)
    {
        var subject = await person.FindAsync(caller, cancellationToken);
        var events = subject is { } known ? await consents.EventsAsync(known, cancellationToken) : [];
        var followUps = await person.FollowUpsAsync(subject, cancellationToken);
        var now = time.GetUtcNow();
        return TypedResults.Ok<IReadOnlyList<ConsentDocument>>([.. events
            .GroupBy(one => (one.Category, one.Holder, one.Requestor), (_, group) => group.ToList())
            .SelectMany(same => same
                .Where(one => one.Kind is ConsentEventKind.Given)
                .Select(given => (given.Position, Document: ConsentStates.Document(given, same, followUps, now))))
            .OrderByDescending(pair => pair.Position)
            .Select(pair => pair.Document)]);
    }

    private static async Task<Results<Created<ConsentDocument>, ProblemResult>> GiveAsync(
        YesBody body,
        Caller.Participant caller,
        YesJudge judge,
        YesWriter writer,
        CancellationToken cancellationToken)
    {
        if (!judge.TryFindOffer(body.Category, body.Holder, body.Requestor, out var offer, out var problem)
            || !judge.TryJudge(offer, caller, body.Purposes, body.TextVersion, body.Language, body.ValidTo, out var yes, out problem))
        {
            return problem;
        }

        var given = await writer.WriteAsync(caller, yes, answers: null, cancellationToken);
        return given is null ? Problem.ManualRoute() : TypedResults.Created((string?)null, given);
    }

    private static async Task<Results<Ok<ConsentDocument>, ProblemResult>> WithdrawAsync(
        string id, StopBody? body, Caller.Participant caller, Person person, Consents consents, TimeProvider time, CancellationToken cancellationToken)
    {
        _ = body;
        if (!ConsentId.TryParse(id, out var consent)
            || await person.FindAsync(caller, cancellationToken) is not { } subject
            || await consents.WithdrawAsync(subject, consent, cancellationToken) is not { } ended)
        {
            // Malformed, unknown and someone else's: one answer.
            return Problems.NotFound();
        }

        return TypedResults.Ok(ConsentStates.Document(ended.Given, ended.Ended, lapsed: null, time.GetUtcNow()));
    }

    private static async Task<Results<Created<RefusalDocument>, ProblemResult>> RefuseAsync(
        NoBody body,
        Caller.Participant caller,
        YesJudge judge,
        NoWriter writer,
        CancellationToken cancellationToken)
    {
        if (!judge.TryFindOffer(body.Category, body.Holder, body.Requestor, out var offer, out var problem))
        {
            return problem;
        }

        var refused = await writer.WriteAsync(caller, offer.Category.Id, offer.Holder, offer.Requestor, answers: null, cancellationToken);
        return TypedResults.Created(
            (string?)null,
            new RefusalDocument(body.Category, body.Holder, body.Requestor, "refused", refused.Instant, refused.Entry.ToString()));
    }
}
