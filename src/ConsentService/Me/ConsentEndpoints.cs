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
        _ = me.MapPost("/openings", OpenAsync).WithIdempotency();
    }

    /// <summary>Every yes and what became of it; with <c>?at=</c>, exactly as it was answered at that instant.</summary>
    private static async Task<Results<Ok<IReadOnlyList<ConsentDocument>>, ProblemResult>> ListAsync(
        string? at, Caller.Participant caller, Person person, Consents consents, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!AsOf.TryRead(at, now, out var when))
        {
            return Problems.InvalidRequest(AsOf.Fault);
        }

        var subject = await person.FindAsync(caller, cancellationToken);
        var lives = await person.LivesAsync(subject, cancellationToken);
        var beside = new Dictionary<long, ConsentCircumstance>();
        foreach (var self in await person.SelvesAsync(subject, cancellationToken))
        {
            foreach (var (position, circumstance) in await consents.CircumstancesAsync(self, cancellationToken))
            {
                beside[position] = circumstance;
            }
        }

        var followUps = await person.FollowUpsAsync(subject, cancellationToken);
        lives = when is { } then ? [.. lives.Select(events => ConsentHistory.Until(events, then))] : lives;
        return TypedResults.Ok<IReadOnlyList<ConsentDocument>>([.. ConsentStates.All(lives, followUps, when ?? now)
            .Select(one => beside.TryGetValue(one.Position, out var more)
                ? one.Document with { Question = PictureAnswers.Word(more.Question), Help = more.Help }
                : one.Document)]);
    }

    private static async Task<Results<Created<ConsentDocument>, ProblemResult>> GiveAsync(
        YesBody body,
        HttpContext context,
        Caller.Participant caller,
        YesJudge judge,
        YesWriter writer,
        CancellationToken cancellationToken)
    {
        if (!PictureAnswers.TryRead(body.Question, out var question))
        {
            return Problems.InvalidRequest(PictureAnswers.Fault);
        }

        if (!judge.TryFindOffer(body.Category, body.Holder, body.Requestor, out var offer, out var problem)
            || !judge.TryJudge(offer, caller, body.Purposes, body.TextVersion, body.Language, body.ValidTo, out var yes, out problem))
        {
            return problem;
        }

        (var given, problem) = await writer.WriteAsync(caller, yes with { Question = question, Act = context.ActId() }, answers: null, cancellationToken);
        return given is null ? problem! : TypedResults.Created((string?)null, given);
    }

    private static async Task<Results<Ok<ConsentDocument>, ProblemResult>> WithdrawAsync(
        string id, StopBody? body, Caller.Participant caller, Person person, Consents consents, TimeProvider time, CancellationToken cancellationToken)
    {
        _ = body;
        var subject = await person.FindAsync(caller, cancellationToken);
        foreach (var self in ConsentId.TryParse(id, out var consent) ? await person.SelvesAsync(subject, cancellationToken) : [])
        {
            if (await consents.WithdrawAsync(self, consent, cancellationToken) is { } ended)
            {
                return TypedResults.Ok(ConsentStates.Document(ended.Given, YesStanding.Of(ended.Given, [ended.Given, ended.Ended], time.GetUtcNow(), default)));
            }
        }

        // Malformed, unknown and someone else's: one answer.
        return Problems.NotFound();
    }

    private static async Task<Results<Created<RefusalDocument>, ProblemResult>> RefuseAsync(
        NoBody body,
        HttpContext context,
        Caller.Participant caller,
        YesJudge judge,
        NoWriter writer,
        CancellationToken cancellationToken)
    {
        if (!judge.TryFindOffer(body.Category, body.Holder, body.Requestor, out var offer, out var problem))
        {
            return problem;
        }

        var refused = await writer.WriteAsync(caller, offer.Category.Id, offer.Holder, offer.Requestor, context.ActId(), cancellationToken);
        return TypedResults.Created(
            (string?)null,
            new RefusalDocument(body.Category, body.Holder, body.Requestor, "refused", refused.Instant, refused.Entry.ToString()));
    }

    /// <summary>The participant lets an agency ask again before the quiet after a no or a stop is over. Where there is no quiet, nothing changes.</summary>
    private static async Task<Results<Created<OpeningDocument>, ProblemResult>> OpenAsync(
        NoBody body, HttpContext context, Caller.Participant caller, YesJudge judge, Person person, Consents consents, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!judge.TryFindOffer(body.Category, body.Holder, body.Requestor, out var offer, out var problem))
        {
            return problem;
        }

        var subject = await person.FindOrCreateAsync(caller, cancellationToken);
        _ = await consents.OpenAsync(
            new ConsentAct
            {
                Subject = subject,
                Category = offer.Category.Id,
                Holder = offer.Holder,
                Requestor = offer.Requestor,
                Assurance = caller.Assurance,
                Act = context.ActId(),
            },
            cancellationToken);
        var followUps = await person.FollowUpsAsync(subject, cancellationToken);
        var own = (await consents.EventsAsync(subject, cancellationToken)).Where(one =>
            offer.Is(one.Category, one.Holder, one.Requestor));
        var now = time.GetUtcNow();
        return TypedResults.Created(
            (string?)null,
            new OpeningDocument(body.Category, body.Holder, body.Requestor, ConsentStates.Of(ConsentFold.Of(own, now, followUps(offer.Requestor)), now)));
    }
}
