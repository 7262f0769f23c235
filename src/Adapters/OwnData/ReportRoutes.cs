using Microsoft.AspNetCore.Mvc;
using Navo.Adapters.OwnParticipants;
using Navo.Adapters.Records;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Adapters.OwnData;

/// <summary>What participants say is wrong, as tasks for those of the holder's own employees who follow them. Bodies only, own caseload only.</summary>
internal static class ReportRoutes
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/own/participants/reports").RequireCaller<Caller.Employee>();
        _ = reports.MapPost("", ListAsync);
        _ = reports.MapPost("/decide", DecideAsync);
    }

    private static async Task<IResult> ListAsync(
        [FromBody] ReportsQuestion question,
        Caller.Employee caller,
        [FromServices] ICaseSystem system,
        [FromServices] WrongReports reports,
        [FromServices] Caseload caseload,
        [FromServices] PseudonymLearner people,
        [FromServices] LookupRecord record,
        CancellationToken cancellationToken)
    {
        _ = question;
        if (caller.Agency != system.Agency)
        {
            return Problems.WrongCaller();
        }

        try
        {
            var all = reports.All();
            var mine = await MineAsync(caller, all, caseload, people, cancellationToken);
            var tasks = all.Where(report => mine.ContainsKey(report.Pseudonym)).Select(report => new ReportTask(
                report.Id, report.Pseudonym, mine[report.Pseudonym], report.Category, report.What, report.Label, report.At, report.Status, report.Reason, report.DecidedAt)).ToList();
            await record.AddAsync(caller.EmployeeId, "reports", all.Count, tasks.Count, cancellationToken);
            return Results.Ok(new ReportsAnswer(tasks));
        }
        catch (SourceFaultException fault)
        {
            return SourceProblems.Of(fault.Fault);
        }
    }

    private static async Task<IResult> DecideAsync(
        [FromBody] DecideQuestion question,
        Caller.Employee caller,
        [FromServices] ICaseSystem system,
        [FromServices] WrongReports reports,
        [FromServices] Caseload caseload,
        [FromServices] PseudonymLearner people,
        [FromServices] LookupRecord record,
        CancellationToken cancellationToken)
    {
        if (caller.Agency != system.Agency)
        {
            return Problems.WrongCaller();
        }

        if (!WrongReport.Reasons.TryGetValue(question.Status, out var reasons) || !reasons.Contains(question.Reason, StringComparer.Ordinal))
        {
            return Problems.InvalidRequest();
        }

        try
        {
            // Unknown, and someone else's participant: the same answer.
            if (reports.Find(question.Id) is not { } report || (await MineAsync(caller, [report], caseload, people, cancellationToken)).Count == 0)
            {
                return Problems.NotFound();
            }

            await record.AddAsync(caller.EmployeeId, "report " + question.Status, 1, 1, cancellationToken);
            return await reports.DecideAsync(question, caller.EmployeeId, cancellationToken)
                ? Results.Ok(question)
                : Problems.Conflict("This report has its answer.");
        }
        catch (SourceFaultException fault)
        {
            return SourceProblems.Of(fault.Fault);
        }
    }

    /// <summary>The names of those the caller follows, by pseudonym.</summary>
    private static async Task<Dictionary<string, string>> MineAsync(
        Caller.Employee caller, IReadOnlyList<WrongReport> reports, Caseload caseload, PseudonymLearner people, CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<Fodselsnummer, string>();
        foreach (var pseudonym in reports.Select(report => report.Pseudonym).Distinct(StringComparer.Ordinal))
        {
            if (await people.FindAsync(Pseudonym.Parse(pseudonym), cancellationToken) is { } number)
            {
                numbers[number] = pseudonym;
            }
        }

        return (await caseload.OfThoseAsync(caller, [.. numbers.Keys], cancellationToken))
            .Where(person => numbers.ContainsKey(person.Number))
            .ToDictionary(person => numbers[person.Number], person => person.Name, StringComparer.Ordinal);
    }
}
