using Microsoft.AspNetCore.Http.HttpResults;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Gateway.AccessLog.Consents;
using Navo.Gateway.AccessLog.Evidence;
using Navo.Gateway.AccessLog.Export;
using Navo.Gateway.AccessLog.Streaming;

namespace Navo.Gateway.AccessLog;

/// <summary>The access log: to the data protection officers of the agencies a row is about, and an own entry to the participant.</summary>
internal static class AccessLogEndpoints
{
    public static void MapAccessLog(this IEndpointRouteBuilder routes)
    {
        var officers = routes.ForOfficers();
        _ = officers.MapGet("/v1/access-log", ListAsync).WithName("ListAccessLog")
            .WithSummary("Rows where the own agency is holder or requestor, newest first, with filters and a cursor.");

        // A look: kept for a repeat, a person's rows would outlive that person's erasure, and come again without a row of their own (promise 3).
        _ = officers.MapPost("/v1/access-log/search", SearchAsync).WithIdempotentLook().WithName("SearchAccessLog")
            .WithSummary("The rows about one person, by national identity number, for a stated reason.");
        _ = officers.MapGet("/v1/access-log/export", ExportAsync).WithName("ExportAccessLog")
            .WithSummary("The rows of the filters as csv, json or cef, with the newest checkpoint.");
        _ = officers.MapGet("/v1/access-log/consents", ConsentsAsync).WithName("ListConsentsAt")
            .WithSummary("What a participant allowed at an instant, where the own agency is holder or requestor.");
        _ = officers.MapGet("/v1/access-log/asks", AsksAsync).WithName("CountAsks")
            .WithSummary("Questions to participants per unit of the own agency: signs of asking in bulk. Shares only of ten answers and more.");
        _ = officers.MapPost("/v1/access-log/evidence", EvidenceAsync).WithName("PackEvidence")
            .WithSummary("The rows about a participant or an incident with octets, proofs, checkpoint and keys, as a zip with a signed list.");
        _ = officers.MapGet("/v1/access-log/stream", StreamAsync).WithName("GetStream")
            .WithSummary("How the own agency's stream to its log collector stands.");

        _ = routes.MapGet("/export-key", Key).OpenToAnyone().WithName("GetExportKey")
            .WithSummary("The public key that exports are signed by, as PEM. Keep it: an export is checked by the key one had before.");

        var entries = routes.ForOfficersAndParticipants();
        _ = entries.MapGet("/v1/access-log/{entry}", EntryAsync).WithName("GetEntry")
            .WithSummary("One row with the octets of its leaf.");
        _ = entries.MapGet("/v1/access-log/{entry}/proof", ProofAsync).WithName("GetProof")
            .WithSummary("The proof that the row is in the log (c2sp.org/tlog-proof).");
    }

    private static Task<IResult> ListAsync(HttpContext context, LogSearch search) => search.ListAsync(context, context.GetOfficer());

    private static Task<IResult> SearchAsync(HttpContext context, SearchBody body, LogSearch search) =>
        search.SearchAsync(context, body, context.GetOfficer());

    private static Task<IResult> ExportAsync(HttpContext context, LogExport export) => export.AnswerAsync(context, context.GetOfficer());

    // A repeat makes a new pack and a new row: an answer kept for a repeat would be one more copy of what is in it.
    private static Task<IResult> EvidenceAsync(HttpContext context, EvidenceBody body, EvidencePack pack) =>
        pack.AnswerAsync(context, body, context.GetOfficer());

    private static Task<IResult> StreamAsync(HttpContext context, StreamStatus status) => status.AnswerAsync(context, context.GetOfficer());

    private static ContentHttpResult Key(ExportSigner signer) => TypedResults.Text(signer.Pem, "application/x-pem-file");

    private static Task<IResult> ConsentsAsync(HttpContext context, ConsentLookups lookups) => lookups.AtAsync(context, context.GetOfficer());

    private static Task<IResult> AsksAsync(HttpContext context, ConsentLookups lookups) => lookups.AsksAsync(context, context.GetOfficer());

    private static Task<IResult> EntryAsync(HttpContext context, string entry, EntryReading reading) => reading.EntryAsync(context, entry);

    private static Task<IResult> ProofAsync(HttpContext context, string entry, EntryReading reading) => reading.ProofAsync(context, entry);
}
