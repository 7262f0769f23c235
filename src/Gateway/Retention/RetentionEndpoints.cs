using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.AccessLog;
using Navo.Gateway.Json;
using Navo.Ledger.Identity;
using Navo.Ledger.Retention;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Retention;

/// <summary>What a data protection officer does about erasing: stops it, lets it go on, and sees what went. Each act and each look is a row.</summary>
internal static class RetentionEndpoints
{
    private static readonly string[] LiftReasons = ["closed", "mistaken", "other"];

    public static void MapRetention(this IEndpointRouteBuilder routes)
    {
        var officers = routes.ForOfficers();
        _ = officers.MapGet("/v1/legal-holds", ListAsync).WithName("ListLegalHolds")
            .WithSummary("The own agency's legal holds, those that stand and those that were lifted.");
        _ = officers.MapPost("/v1/legal-holds", SetAsync).WithIdempotency().WithName("SetLegalHold")
            .WithSummary("Stops erasing, by age and by wish, of one participant or of everything.");
        _ = officers.MapPost("/v1/legal-holds/{hold:guid}/lift", LiftAsync).WithIdempotency().WithName("LiftLegalHold")
            .WithSummary("Lifts a hold of the own agency.");
        _ = officers.MapGet("/v1/erasures", ErasuresAsync).WithName("ListErasures")
            .WithSummary("The newest rows of the log that say what was erased under which rule; they are about nobody.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, Officers officers, LegalHolds holds, Pseudonyms pseudonyms)
    {
        var officer = context.GetOfficer();
        _ = await officers.LookAsync(context, officer, new EntryDraft { Kind = EntryKind.LogRead, Detail = "legal-holds" });
        var list = await holds.ListAsync(context.RequestAborted);
        return TypedResults.Json(
            list.Where(hold => hold.Agency == officer.Agency).Select(hold => HoldView.Of(hold, officer.Agency, pseudonyms)).ToList(),
            GatewayJson.Default.IReadOnlyListHoldView);
    }

    private static async Task<IResult> SetAsync(
        HttpContext context, HoldBody body, Officers officers, LegalHolds holds, Pseudonyms pseudonyms, CancellationToken cancellationToken)
    {
        var officer = context.GetOfficer();
        SubjectId? subject = null;
        if (!body.IsValid || (body.Participant is { } name && !Pseudonym.TryParse(name, out _)))
        {
            return Problems.InvalidRequest();
        }

        if (body.Participant is { } participant)
        {
            if (!pseudonyms.TryRead(officer.Agency, Pseudonym.Parse(participant), out var found))
            {
                return Problems.NotFound();
            }

            subject = found;
        }

        return await holds.SetAsync(officers.ActOf(officer), subject, body.Reason, body.Reference, cancellationToken) is { } hold
            ? TypedResults.Json(HoldView.Of(hold, officer.Agency, pseudonyms), GatewayJson.Default.HoldView, statusCode: StatusCodes.Status201Created)
            : Problems.NotFound();
    }

    private static async Task<IResult> LiftAsync(
        HttpContext context, Guid hold, LiftBody body, Officers officers, LegalHolds holds, Pseudonyms pseudonyms, CancellationToken cancellationToken)
    {
        var officer = context.GetOfficer();
        if (!LiftReasons.Contains(body.Reason, StringComparer.Ordinal))
        {
            return Problems.InvalidRequest();
        }

        return await holds.LiftAsync(hold, officers.ActOf(officer), body.Reason, cancellationToken) is { } lifted
            ? TypedResults.Json(HoldView.Of(lifted, officer.Agency, pseudonyms), GatewayJson.Default.HoldView)
            : Problems.NotFound();
    }

    private static async Task<IResult> ErasuresAsync(HttpContext context, Officers officers, ErasureRows rows)
    {
        var officer = context.GetOfficer();
        _ = await officers.LookAsync(context, officer, new EntryDraft { Kind = EntryKind.LogRead, Detail = "erasures" });
        return TypedResults.Json(
            (await rows.ListAsync(context.RequestAborted)).Select(ErasureView.Of).ToList(), GatewayJson.Default.IReadOnlyListErasureView);
    }
}
