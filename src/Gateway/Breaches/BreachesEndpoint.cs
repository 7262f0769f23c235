using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.AccessLog;
using Navo.Gateway.Json;
using Navo.Ledger.Breaches;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Breaches;

/// <summary><c>/v1/breaches</c>: releases by the own agency about people who are protected now, and what its data protection officer found of them.</summary>
internal static class BreachesEndpoint
{
    private const int MostShown = 500;

    public static void MapBreaches(this IEndpointRouteBuilder routes)
    {
        var officers = routes.ForOfficers();
        _ = officers.MapGet("/v1/breaches", ListAsync).WithName("ListBreaches")
            .WithSummary("Possible breaches of the own agency as holder, newest first, each with its releases and when a notification is due. ?state=open shows what waits.");
        _ = officers.MapPost("/v1/breaches/{entry}/assessment", AssessAsync).WithIdempotency().WithName("AssessBreach")
            .WithSummary("Writes down what the officer found. The same again changes nothing; another outcome is one more row, and the latest counts.");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, string? state, Officers officers, PossibleBreaches breaches, Pseudonyms pseudonyms, TimeProvider clock)
    {
        var officer = context.GetOfficer();
        _ = await officers.LookAsync(context, officer, new EntryDraft { Kind = EntryKind.LogRead, Detail = "breaches" });
        var now = clock.GetUtcNow();
        var all = await breaches.OfHolderAsync(officer.Agency, MostShown, context.RequestAborted);
        var shown = all.Select(breach => BreachView.Of(breach, officer.Agency, pseudonyms, now)).Where(view => state is null || view.State == state).ToList();
        return TypedResults.Json(new BreachesAnswer(shown), GatewayJson.Default.BreachesAnswer);
    }

    private static async Task<IResult> AssessAsync(
        HttpContext context, string entry, AssessmentBody body, Officers officers, PossibleBreaches breaches, Pseudonyms pseudonyms, TimeProvider clock)
    {
        var officer = context.GetOfficer();
        if (BreachWords.Read(body.Outcome) is not { } outcome)
        {
            return Problems.InvalidRequest("An outcome is notified, no-risk or no-breach.");
        }

        // Another agency's flag, and a row that is none: the one 404.
        return EntryId.TryParse(entry, out var id) && await breaches.AssessAsync(id, outcome, officers.ActOf(officer), context.RequestAborted) is { } assessed
            ? TypedResults.Json(BreachView.Of(assessed, officer.Agency, pseudonyms, clock.GetUtcNow()), GatewayJson.Default.BreachView)
            : Problems.NotFound();
    }
}
