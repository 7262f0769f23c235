using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Me;

/// <summary>Asks from caseworkers, and the participant's answers.</summary>
internal static class RequestEndpoints
{
    public static void MapRequests(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/requests", ListAsync);
        _ = me.MapPost("/requests/{id}/answer", AnswerAsync).WithIdempotency();
    }

    public static AskerDocument Asker(ConsentRequest ask) => new(ask.Requestor.Value, ask.Unit?.Value, ask.Role, ask.Employee.Value);

    private static async Task<Ok<IReadOnlyList<RequestDocument>>> ListAsync(
        Caller.Participant caller, Person person, Requests requests, Offers.Offers offers, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var asks = await person.FindAsync(caller, cancellationToken) is { } subject ? await requests.ListAsync(subject, cancellationToken) : [];
        return TypedResults.Ok<IReadOnlyList<RequestDocument>>([.. asks.Select(ask => Document(ask, offers, now))]);
    }

    public static string StateOf(ConsentRequest ask, DateTimeOffset now) => ask.Answer?.Kind switch
    {
        null when ask.IsSpoken => now < ask.AskedAt + SpokenYes.Waits ? "awaiting-confirmation" : "expired",
        null => "open",
        ConsentEventKind.Later => "later",
        _ => "answered",
    };

    public static RequestDocument Document(ConsentRequest ask, Offers.Offers offers, DateTimeOffset now)
    {
        var text = offers.Find(ask.Category, ask.Holder, ask.Requestor)?.TextFor([ask.Purpose]);
        return new RequestDocument
        {
            Id = ask.Id.ToString(),
            Category = ask.Category.Value,
            Holder = ask.Holder.Value,
            Requestor = ask.Requestor.Value,
            Purpose = ask.Purpose.Value,
            Reason = ask.Reason,
            AskedAt = ask.AskedAt,
            AskedBy = Asker(ask),
            State = StateOf(ask, now),
            ConfirmBy = ask.IsSpoken ? ask.AskedAt + SpokenYes.Waits : null,
            Answer = ask.Answer?.Kind switch
            {
                ConsentEventKind.Given => "yes",
                ConsentEventKind.Refused => "no",
                ConsentEventKind.Withdrawn => "stopped",
                _ => null,
            },
            AnsweredAt = ask.Answer?.Instant,
            TextVersion = text?.Version,
            Title = text?.Title,
        };
    }

    private static async Task<Results<Ok<AnswerDocument>, ProblemResult>> AnswerAsync(
        string id,
        AnswerBody body,
        HttpContext context,
        Caller.Participant caller,
        Person person,
        Requests requests,
        Consents consents,
        Answering answering,
        CancellationToken cancellationToken)
    {
        if (!RequestId.TryParse(id, out var request)
            || await person.FindAsync(caller, cancellationToken) is not { } subject
            || (await requests.ListAsync(subject, cancellationToken)).FirstOrDefault(one => one.Id == request) is not { } ask)
        {
            return Problems.NotFound();
        }

        // An answer that was taken down, and whose answer never came through, is given again.
        var act = context.ActId();
        if (ask.Answer is { Kind: not ConsentEventKind.Later } && !await consents.WasDoneAsync(subject, act, cancellationToken))
        {
            return Problem.AlreadyAnswered();
        }

        switch (body.Answer)
        {
            case "yes":
                var (yes, problem) = await answering.YesAsync(caller, subject, ask, body, act, cancellationToken);
                return yes is null ? problem! : TypedResults.Ok(yes);
            case "no":
                return Result(await answering.NoAsync(caller, ask, act, cancellationToken));
            case "later":
                return Result(await answering.LaterAsync(caller, subject, ask, act, cancellationToken));
            default:
                return Problems.InvalidRequest("answer must be yes, no or later.");
        }

        static Results<Ok<AnswerDocument>, ProblemResult> Result(AnswerDocument? answer) =>
            answer is null ? Problem.AlreadyAnswered() : TypedResults.Ok(answer);
    }
}
