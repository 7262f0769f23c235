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
        Caller.Participant caller, Person person, Requests requests, Offers.Offers offers, CancellationToken cancellationToken)
    {
        var asks = await person.FindAsync(caller, cancellationToken) is { } subject ? await requests.ListAsync(subject, cancellationToken) : [];
        return TypedResults.Ok<IReadOnlyList<RequestDocument>>([.. asks.Select(ask => Document(ask, offers))]);
    }

    private static RequestDocument Document(ConsentRequest ask, Offers.Offers offers)
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
            State = ask.Answer?.Kind switch { null => "open", ConsentEventKind.Later => "later", _ => "answered" },
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
        Caller.Participant caller,
        Person person,
        Requests requests,
        Answering answering,
        CancellationToken cancellationToken)
    {
        if (!RequestId.TryParse(id, out var request)
            || await person.FindAsync(caller, cancellationToken) is not { } subject
            || (await requests.ListAsync(subject, cancellationToken)).FirstOrDefault(one => one.Id == request) is not { } ask)
        {
            return Problems.NotFound();
        }

        if (ask.Answer is { Kind: not ConsentEventKind.Later })
        {
            return Problem.AlreadyAnswered();
        }

        switch (body.Answer)
        {
            case "yes":
                var (yes, problem) = await answering.YesAsync(caller, ask, body, cancellationToken);
                return yes is null ? problem! : TypedResults.Ok(yes);
            case "no":
                return TypedResults.Ok(await answering.NoAsync(caller, ask, cancellationToken));
            case "later":
                return TypedResults.Ok(await answering.LaterAsync(caller, subject, ask, cancellationToken));
            default:
                return Problems.InvalidRequest("answer must be yes, no or later.");
        }
    }
}
