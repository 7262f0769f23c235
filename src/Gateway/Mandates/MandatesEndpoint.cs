using Navo.AccessLog.Entries;
using Navo.Decisions.Facts;
using Navo.Gateway.AccessLog;
using Navo.Gateway.Json;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Mandates;

/// <summary>The own agency's substitutes, to its data protection officer: a mandate that nobody lists is one that nobody ends.</summary>
internal static class MandatesEndpoint
{
    public static void MapMandates(this IEndpointRouteBuilder routes) =>
        routes.ForOfficers().MapGet("/v1/mandates", AnswerAsync).WithName("ListMandates")
            .WithSummary("The own agency's substitutes: whom, where, from when to when, and for which coded reason.");

    private static async Task<IResult> AnswerAsync(HttpContext context, Officers officers, Navo.Ledger.Standing.Mandates mandates)
    {
        var officer = context.GetOfficer();
        _ = await officers.LookAsync(context, officer, new EntryDraft { Kind = EntryKind.LogRead, Detail = "mandates" });
        var listed = await mandates.ListAsync(officer.Agency, context.RequestAborted);
        return TypedResults.Json(
            listed.Select(one => new MandateAnswer(
                one.Employee.Value, one.Role, one.Side, [.. one.Units.Select(unit => unit.Value)], one.From, one.To, one.Reason,
                one.To > new Mandate(one.From, one.To, one.Reason).LongestEnd)).ToList(),
            GatewayJson.Default.IReadOnlyListMandateAnswer);
    }
}
