using Microsoft.AspNetCore.Mvc;
using Navo.Adapters.OwnParticipants;
using Navo.Adapters.Records;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Adapters.OwnData;

/// <summary>What participants say is wrong, as tasks for those of the holder's own employees who follow them. Bodies only, own caseload only.</summary>
internal static class ReportRoutes
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/own/participants/reports").ForOwnEmployees();
        _ = reports.MapPost("", ListAsync);
        _ = reports.MapPost("/decide", DecideAsync);
    }

    private static async Task<IResult> ListAsync(
        [FromBody] ReportsQuestion question,
        Caller.Employee caller,
        [FromServices] WrongReports reports,
        [FromServices] CaseloadNames names,
        [FromServices] LookupRecord record,
        CancellationToken cancellationToken)
    {
        _ = question;
        var all = reports.All();
        var mine = await names.OfAsync(caller, all.Select(report => report.Pseudonym), cancellationToken);
        var tasks = all.Where(report => mine.ContainsKey(report.Pseudonym)).Select(report => new ReportTask(
            report.Id, report.Pseudonym, mine[report.Pseudonym], report.Category, report.What, report.Label, report.At, report.Status, report.Reason, report.DecidedAt)).ToList();
        await record.AddAsync(caller.EmployeeId, "reports", all.Count, tasks.Count, cancellationToken);
        return Results.Ok(new ReportsAnswer(tasks));
    }

    private static async Task<IResult> DecideAsync(
        [FromBody] DecideQuestion question,
        Caller.Employee caller,
        [FromServices] WrongReports reports,
        [FromServices] CaseloadNames names,
        [FromServices] LookupRecord record,
        CancellationToken cancellationToken)
    {
        if (!WrongReport.Reasons.TryGetValue(question.Status, out var reasons) || !reasons.Contains(question.Reason, StringComparer.Ordinal))
        {
            return Problems.InvalidRequest();
        }

        // Unknown, and someone else's participant: the same answer.
        if (reports.Find(question.Id) is not { } report || (await names.OfAsync(caller, [report.Pseudonym], cancellationToken)).Count == 0)
        {
            return Problems.NotFound();
        }

        await record.AddAsync(caller.EmployeeId, "report " + question.Status, 1, 1, cancellationToken);
        return await reports.DecideAsync(question, caller.EmployeeId, cancellationToken)
            ? Results.Ok(question)
            : Problems.Conflict("This report has its answer.");
    }
}
