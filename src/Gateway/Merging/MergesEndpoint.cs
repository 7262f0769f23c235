using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.AccessLog;
using Navo.Gateway.Json;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Merging;

/// <summary>Two people NAVO knows are one: an officer of one agency proposes, an officer of another answers. Each act is a row about each of the two.</summary>
internal static class MergesEndpoint
{
    private static readonly string[] Reasons = ["registry", "double-registration", "other"];

    public static void MapMerges(this IEndpointRouteBuilder routes)
    {
        var officers = routes.ForOfficers();
        _ = officers.MapGet("/v1/merges", ListAsync).WithName("ListMerges")
            .WithSummary("Who an agency's facts say are one, and the proposals with their answers. The look is a row.");
        _ = officers.MapPost("/v1/merges", ProposeAsync).WithIdempotency().WithName("ProposeMerge")
            .WithSummary("Proposes that two people are one. Nothing changes until an officer of another agency approves.");
        _ = officers.MapPost("/v1/merges/{merge:guid}/approve", ApproveAsync).WithIdempotency().WithName("ApproveMerge")
            .WithSummary("Makes the two one: every yes of both ends, and both agencies' facts are asked for anew.");
        _ = officers.MapPost("/v1/merges/{merge:guid}/reject", RejectAsync).WithIdempotency().WithName("RejectMerge")
            .WithSummary("Rejects; nothing changes.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, Officers officers, Merges merges, Pseudonyms pseudonyms)
    {
        var officer = context.GetOfficer();
        _ = await officers.LookAsync(context, officer, new EntryDraft { Kind = EntryKind.LogRead, Detail = "merges" });
        var list = await merges.ListAsync(context.RequestAborted);
        return TypedResults.Json(MergesView.Of(list, officer.Agency, pseudonyms), GatewayJson.Default.MergesView);
    }

    private static async Task<IResult> ProposeAsync(
        HttpContext context, ProposalBody body, Officers officers, Merges merges, Pseudonyms pseudonyms, CancellationToken cancellationToken)
    {
        var officer = context.GetOfficer();
        if (!Pseudonym.TryParse(body.Keep, out var keep) || !Pseudonym.TryParse(body.Merge, out var merge) || keep == merge
            || !Reasons.Contains(body.Reason, StringComparer.Ordinal))
        {
            return Problems.InvalidRequest();
        }

        // Two pseudonyms may be of one person (an older key's): such a proposal finds no two people.
        return pseudonyms.TryRead(officer.Agency, keep, out var kept) && pseudonyms.TryRead(officer.Agency, merge, out var gone)
            ? Answer(await merges.ProposeAsync(kept, gone, body.Reason, officers.ActOf(officer), cancellationToken), officer, pseudonyms, StatusCodes.Status201Created)
            : Problems.NotFound();
    }

    private static Task<IResult> ApproveAsync(
        HttpContext context, Guid merge, Officers officers, Merges merges, Pseudonyms pseudonyms, CancellationToken cancellationToken) =>
        AnswerAsync(context.GetOfficer(), merge, approves: true, officers, merges, pseudonyms, cancellationToken);

    private static Task<IResult> RejectAsync(
        HttpContext context, Guid merge, Officers officers, Merges merges, Pseudonyms pseudonyms, CancellationToken cancellationToken) =>
        AnswerAsync(context.GetOfficer(), merge, approves: false, officers, merges, pseudonyms, cancellationToken);

    private static async Task<IResult> AnswerAsync(
        Officer officer, Guid merge, bool approves, Officers officers, Merges merges, Pseudonyms pseudonyms, CancellationToken cancellationToken) =>
        Answer(await merges.AnswerAsync(merge, approves, officers.ActOf(officer), cancellationToken), officer, pseudonyms, StatusCodes.Status200OK);

    private static IResult Answer(MergeOutcome outcome, Officer officer, Pseudonyms pseudonyms, int status) => outcome switch
    {
        MergeOutcome.Done done => TypedResults.Json(ProposalView.Of(done.Proposal, officer.Agency, pseudonyms), GatewayJson.Default.ProposalView, statusCode: status),
        MergeOutcome.NeedsAnother => Problems.Create(
            "urn:navo:problem:second-person", "The second must be an officer of another agency.", StatusCodes.Status403Forbidden, "NAVO-SECOND-PERSON"),
        MergeOutcome.Settled => Problems.Conflict("The proposal has been answered, or one of the two has been merged since."),
        _ => Problems.NotFound(),
    };
}
