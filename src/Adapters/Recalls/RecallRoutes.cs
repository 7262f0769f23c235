using Microsoft.AspNetCore.Mvc;
using Navo.Adapters.OwnParticipants;
using Navo.Adapters.Records;
using Navo.Contracts.Codes;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Edge.Telemetry;

namespace Navo.Adapters.Recalls;

/// <summary>What the agency is asked to delete after a stop: taken from the gateway, shown as tasks to the own employees, answered by them.</summary>
internal static class RecallRoutes
{
    private const int MostAtOnce = 100;

    private static readonly System.Diagnostics.Metrics.Counter<long> Taken =
        Instruments.Meter.CreateCounter<long>("navo.adapter.recalls", description: "Recalls, by outcome.");

    public static void MapRecalls(this IEndpointRouteBuilder routes)
    {
        // Open to the edge: the caller is the gateway, and its paper is the signed recall and not a token.
        _ = routes.MapPost("/v1/recalls", TakeAsync).OpenToAnyone();
        var own = routes.MapGroup("/own/participants/recalls").ForOwnEmployees();
        _ = own.MapPost("", ListAsync);
        _ = own.MapPost("/answer", AnswerAsync);
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context,
        [FromBody] RecallQuestion question,
        [FromServices] RecallVerifier verifier,
        [FromServices] RecallBook book,
        CancellationToken cancellationToken)
    {
        _ = question;
        var headers = context.Request.Headers["Navo-Recall"];
        var paper = headers.Count == 1 ? headers[0] : null;
        if (await verifier.ReadAsync(paper) is not { } recall)
        {
            Count("refused");
            return Problems.Unauthenticated();
        }

        // Durable before it is answered: from here on the agency has it, and the gateway need not ask again.
        var isTaken = await book.TakeAsync(recall, paper!, cancellationToken);
        Count(isTaken ? "taken" : "conflict");
        return isTaken ? Results.Accepted() : Problems.Conflict("Another recall has this id.");
    }

    private static async Task<IResult> ListAsync(
        [FromBody] RecallTasksQuestion question,
        Caller.Employee caller,
        [FromServices] RecallBook book,
        [FromServices] CaseloadNames names,
        [FromServices] LookupRecord record,
        CancellationToken cancellationToken)
    {
        _ = question;
        var all = book.All();
        var mine = await names.OfAsync(caller, all.Select(task => task.Pseudonym), cancellationToken);
        var tasks = all.Where(task => IsFor(caller, task, mine)).Select(task => View(task, mine)).ToList();
        await record.AddAsync(caller.EmployeeId, "recalls", all.Count, tasks.Count, cancellationToken);
        var provisions = CodeLists.Of("keeping-provision");
        return Results.Ok(new RecallTasksAnswer(tasks, [.. provisions.Codes.Select(code => new ProvisionView(code.Value, code.Nb))]));
    }

    private static async Task<IResult> AnswerAsync(
        [FromBody] RecallAnswerQuestion question,
        Caller.Employee caller,
        [FromServices] RecallBook book,
        [FromServices] CaseloadNames names,
        [FromServices] LookupRecord record,
        CancellationToken cancellationToken)
    {
        var isWhole = question.Answer switch
        {
            RecallTask.Deleted => question.Provision is null,
            RecallTask.Kept => CodeLists.Of("keeping-provision").Knows(question.Provision),
            _ => false,
        };
        if (!isWhole || question.Ids.Count is 0 or > MostAtOnce)
        {
            return Problems.InvalidRequest("An answer is deleted, or kept with a provision; for 1 to 100 recalls.");
        }

        // Unknown, and someone else's task: the same answer.
        var found = book.Find(question.Ids);
        var mine = await names.OfAsync(caller, found.Select(task => task.Pseudonym), cancellationToken);
        if (found.Count != question.Ids.Distinct(StringComparer.Ordinal).Count() || !found.TrueForAll(task => IsFor(caller, task, mine)))
        {
            return Problems.NotFound();
        }

        await record.AddAsync(caller.EmployeeId, "recall " + question.Answer, found.Count, found.Count, cancellationToken);
        return await book.AnswerAsync(question.Ids, question.Answer, question.Provision, caller.EmployeeId, cancellationToken) > 0
            ? Results.Ok(question)
            : Problems.Conflict("These have their answer.");
    }

    /// <summary>Whoever follows the person now; and the unit that got it, since the person may have moved on and the duty has not.</summary>
    private static bool IsFor(Caller.Employee caller, RecallTask task, Dictionary<string, string> mine) =>
        mine.ContainsKey(task.Pseudonym) || caller.Units.Any(unit => unit.Value == task.Unit);

    private static RecallTaskView View(RecallTask task, Dictionary<string, string> mine)
    {
        var name = mine.GetValueOrDefault(task.Pseudonym);
        return new RecallTaskView(
            task.Id, name is null ? null : task.Pseudonym, name, task.Category, task.Release, task.Unit, task.ReleasedAt,
            task.RecalledAt, task.AnswerBy, task.Answer, task.Provision, task.AnsweredAt);
    }

    private static void Count(string outcome) => Taken.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
