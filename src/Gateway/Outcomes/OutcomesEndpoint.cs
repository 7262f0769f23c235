using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Deciding;
using Navo.Gateway.Json;
using Navo.Gateway.Refusing;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Outcomes;

/// <summary>The caseworker says what a release was used for, and the participant sees it: <c>POST /v1/access-log/{entry}/outcome</c>.</summary>
internal static class OutcomesEndpoint
{
    private static readonly string[] Outcomes = ["replaced-assessment", "used-in-plan", "journalfort", "not-useful"];

    public static void MapOutcomes(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/access-log/{entry}/outcome", MarkAsync)
        .RequireCaller<Caller.Employee>()
        .WithIdempotency()
        .WithName("MarkOutcome")
        .WithSummary("Marks what the caller's own release was used for. Anyone else's entry is not found.");

    private static async Task<IResult> MarkAsync(
        HttpContext context, string entry, OutcomeBody body, Caller.Employee caller, PolicySnapshot policy, Callers callers, AccessRows rows, Merges merges, Seal seal)
    {
        if (!Outcomes.Contains(body.Outcome, StringComparer.Ordinal))
        {
            return Problems.InvalidRequest();
        }

        var claims = callers.Claims(caller);
        if (!EntryId.TryParse(entry, out var id)
            || await rows.FindAsync(id, context.RequestAborted) is not { Row: { } release }
            || release.Kind != Codes.Of(EntryKind.Release)
            || release.Agency != caller.Agency
            || release.Employee != claims.Employee)
        {
            return Problems.NotFound();
        }

        var mark = Rows.Of(caller, claims, policy) with
        {
            Kind = EntryKind.Outcome,
            Decision = EntryDecision.Permit,
            Unit = release.Unit,
            Category = release.Category,
            Holder = release.Holder,
            Requestor = release.Requestor,
            Purpose = release.Purpose,
            RelatedEntry = id,
            Detail = body.Outcome,
        };
        SealOutcome outcome;
        do
        {
            // A stop takes the head of the one they are now: so does the mark that it may have to call back. Merged since we looked: look again.
            var subject = release.Subject is { } known ? await merges.NowAsync(known, context.RequestAborted) : (SubjectId?)null;
            outcome = await seal.SealAsync(new SealItem { Draft = mark with { Subject = subject } }, CancellationToken.None);
        }
        while (outcome is SealOutcome.Stale);

        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(Refusals.EntryOf(outcome));
        GatewayInstruments.Answered("outcome", body.Outcome);
        return TypedResults.Json(new OutcomeAnswer(id.ToString(), body.Outcome), GatewayJson.Default.OutcomeAnswer, statusCode: StatusCodes.Status202Accepted);
    }
}
