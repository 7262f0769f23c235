using Navo.AccessLog.Entries;
using Navo.Contracts.Codes;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.AccessLog;
using Navo.Gateway.Json;
using Navo.Ledger.Delivering;
using Navo.Ledger.Identity;
using Navo.Ledger.Recalling;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Recalling;

/// <summary><c>/v1/recalls</c>: agencies answer, and data protection officers see what is not answered in time.</summary>
internal static class RecallsEndpoint
{
    private const string Scope = "navo:facts.write";
    private const int MostAtOnce = 100;
    private const int MostShown = 2_000;

    public static void MapRecalls(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapPost("/v1/recalls/answers", AnswerAsync).RequireCaller<Caller.Machine>(Scope).WithName("AnswerRecalls")
            .WithSummary("The agency has deleted what it wrote down, or keeps it under a provision. The first answer stands; the same again changes nothing.");
        var officers = routes.ForOfficers();
        _ = officers.MapGet("/v1/recalls", ListAsync).WithName("ListRecalls")
            .WithSummary("What has been called back and what was answered, to a data protection officer of either agency. ?state=overdue shows what is late.");
        _ = officers.MapPost("/v1/recalls/again", AgainAsync).WithIdempotency().WithName("SendRecallsAgain")
            .WithSummary("Tries what was given up towards the own agency once more.");
    }

    private static async Task<IResult> AnswerAsync(
        RecallAnswersBody body, Caller.Machine caller, PolicySnapshot policy, Recalls recalls, EmployeeAliases aliases, CancellationToken cancellationToken)
    {
        var provisions = CodeLists.Of(RecallWords.Provisions);
        if (body.Answers.IsDefault || body.Answers.Length > MostAtOnce || !body.Answers.All(one => one is not null
            && (one.Answer == "deleted" ? one.Provision is null : one.Answer == "kept" && provisions.Knows(one.Provision))
            && one.Employee is not { Length: 0 or > 64 }))
        {
            return Problems.InvalidRequest("An answer is deleted, or kept with a provision of the code list keeping-provision.");
        }

        foreach (var one in body.Answers)
        {
            // A foreign or unknown recall, and a second thought: the same answer, and nothing changes.
            _ = await recalls.AnswerAsync(
                caller.Agency,
                new GivenAnswer
                {
                    Recall = one.Recall,
                    Provision = one.Provision,
                    Employee = one.Employee is { } employee ? aliases.For(caller.Agency, employee) : null,
                    EmployeeId = one.Employee,
                    PolicyHash = policy.Hash,
                },
                cancellationToken);
        }

        return TypedResults.Json(new StatusAnswer("received"), GatewayJson.Default.StatusAnswer, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, string? state, Officers officers, Recalls recalls, Outbox outbox, Pseudonyms pseudonyms, PolicySnapshot policy, TimeProvider clock)
    {
        var officer = context.GetOfficer();
        _ = await officers.LookAsync(context, officer, new EntryDraft { Kind = EntryKind.LogRead, Detail = "recalls" });
        var now = clock.GetUtcNow();
        var all = await recalls.OfAgencyAsync(officer.Agency, MostShown, context.RequestAborted);
        var shown = all.Select(recall => RecallView.Of(recall, officer.Agency, pseudonyms, policy, now)).Where(view => state is null || view.State == state).ToList();
        var deliveries = (await outbox.StatusAsync(context.RequestAborted))
            .Select(status => new DeliveryView(status.Kind.ToString().ToLowerInvariant(), status.Waiting, status.OldestAt, status.Dead)).ToList();
        return TypedResults.Json(new RecallsAnswer(shown, deliveries), GatewayJson.Default.RecallsAnswer);
    }

    private static async Task<IResult> AgainAsync(HttpContext context, Officers officers, Outbox outbox)
    {
        var officer = context.GetOfficer();
        _ = await officers.LookAsync(context, officer, new EntryDraft { Kind = EntryKind.LogRead, Detail = "recalls-again" });
        return TypedResults.Json(
            new AgainAnswer(await outbox.AgainAsync(OutboxKind.Recall, officer.Agency, context.RequestAborted)), GatewayJson.Default.AgainAnswer);
    }
}
