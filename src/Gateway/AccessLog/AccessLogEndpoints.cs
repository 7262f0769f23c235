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
        _ = routes.MapGet("/v1/access-log", ListAsync).RequireCaller<Caller.Employee>().WithName("ListAccessLog")
            .WithSummary("Rows where the own agency is holder or requestor, newest first, with filters and a cursor.");
        _ = routes.MapPost("/v1/access-log/search", SearchAsync).RequireCaller<Caller.Employee>().WithIdempotency().WithName("SearchAccessLog")
            .WithSummary("The rows about one person, by national identity number, for a stated reason.");
        _ = routes.MapGet("/v1/access-log/export", ExportAsync).RequireCaller<Caller.Employee>().WithName("ExportAccessLog")
            .WithSummary("The rows of the filters as csv, json or cef, with the newest checkpoint.");
        _ = routes.MapGet("/v1/access-log/consents", ConsentsAsync).RequireCaller<Caller.Employee>().WithName("ListConsentsAt")
            .WithSummary("What a participant allowed at an instant, where the own agency is holder or requestor.");
        _ = routes.MapGet("/v1/access-log/asks", AsksAsync).RequireCaller<Caller.Employee>().WithName("CountAsks")
            .WithSummary("Questions to participants per unit of the own agency: signs of asking in bulk. Shares only of ten answers and more.");
        _ = routes.MapPost("/v1/access-log/evidence", EvidenceAsync).RequireCaller<Caller.Employee>().WithName("PackEvidence")
            .WithSummary("The rows about a participant or an incident with octets, proofs, checkpoint and keys, as a zip with a signed list.");
        _ = routes.MapGet("/v1/access-log/stream", StreamAsync).RequireCaller<Caller.Employee>().WithName("GetStream")
            .WithSummary("How the own agency's stream to its log collector stands.");
        _ = routes.MapGet("/export-key", Key).OpenToAnyone().WithName("GetExportKey")
            .WithSummary("The public key that exports are signed by, as PEM. Keep it: an export is checked by the key one had before.");
        _ = routes.MapGet("/v1/access-log/{entry}", EntryAsync).RequireCaller<Caller.Employee, Caller.Participant>().WithName("GetEntry")
            .WithSummary("One row with the octets of its leaf.");
        _ = routes.MapGet("/v1/access-log/{entry}/proof", ProofAsync).RequireCaller<Caller.Employee, Caller.Participant>().WithName("GetProof")
            .WithSummary("The proof that the row is in the log (c2sp.org/tlog-proof).");
    }

    private static Task<IResult> ListAsync(HttpContext context, Caller.Employee caller, LogSearch search) => search.ListAsync(context, caller);

    private static Task<IResult> SearchAsync(HttpContext context, SearchBody body, Caller.Employee caller, LogSearch search) =>
        search.SearchAsync(context, body, caller);

    private static Task<IResult> ExportAsync(HttpContext context, Caller.Employee caller, LogExport export) => export.AnswerAsync(context, caller);

    // A repeat makes a new pack and a new row: an answer kept for a repeat would be one more copy of what is in it.
    private static Task<IResult> EvidenceAsync(HttpContext context, EvidenceBody body, Caller.Employee caller, EvidencePack pack) =>
        pack.AnswerAsync(context, body, caller);

    private static Task<IResult> StreamAsync(HttpContext context, Caller.Employee caller, StreamStatus status) => status.AnswerAsync(context, caller);

    private static ContentHttpResult Key(ExportSigner signer) => TypedResults.Text(signer.Pem, "application/x-pem-file");

    private static Task<IResult> ConsentsAsync(HttpContext context, Caller.Employee caller, ConsentLookups lookups) => lookups.AtAsync(context, caller);

    private static Task<IResult> AsksAsync(HttpContext context, Caller.Employee caller, ConsentLookups lookups) => lookups.AsksAsync(context, caller);

    private static Task<IResult> EntryAsync(HttpContext context, string entry, EntryReading reading) => reading.EntryAsync(context, entry);

    private static Task<IResult> ProofAsync(HttpContext context, string entry, EntryReading reading) => reading.ProofAsync(context, entry);
}
