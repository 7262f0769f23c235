using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Navo.AccessLog.Entries;
using Navo.ConsentService.Me;
using Navo.ConsentService.Wire;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Ledger.Sealing;

namespace Navo.ConsentService.Rights;

/// <summary><c>GET /v1/me/download</c>: everything NAVO holds about the participant, in one file (GDPR art. 15 and 20). It is an export, so it is a row, sealed before the file is made (promise 3).</summary>
internal static class DownloadEndpoint
{
    /// <summary>The row's word for a participant's own download.</summary>
    public const string Detail = "own-download";

    public static void MapDownload(this RouteGroupBuilder me) => _ = me.MapGet("/download", MakeAsync);

    public static void MapRightsSchemas(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/download-schema", () => Schema("download.schema.json")).OpenToAnyone();
        _ = routes.MapGet("/deletion-schema", () => Schema("deletion.schema.json")).OpenToAnyone();
    }

    private static PhysicalFileHttpResult Schema(string name) =>
        TypedResults.PhysicalFile(Path.Combine(AppContext.BaseDirectory, "Rights", name), "application/schema+json");

    private static async Task<FileContentHttpResult> MakeAsync(
        Caller.Participant caller, Person person, Downloads downloads, Seal seal, PolicySnapshot policy, HttpContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        var document = await person.FindAsync(caller, cancellationToken) is { } subject
            && await seal.SealAsync(new SealItem { Draft = new EntryDraft { Kind = EntryKind.Export, Subject = subject, PolicyHash = policy.Hash, Detail = Detail } }, cancellationToken)
                is SealOutcome.Sealed row
            ? await downloads.MakeAsync(subject, row.Entry, cancellationToken)
            : await downloads.OfNobodyAsync(cancellationToken);

        // It holds a number, a log key and all the person's affairs: no cache, and a file's name that says nothing of whose it is.
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(
            JsonSerializer.SerializeToUtf8Bytes(document, ConsentJson.Default.DownloadDocument),
            "application/json",
            string.Create(CultureInfo.InvariantCulture, $"navo-{time.GetUtcNow():yyyy-MM-dd}.json"));
    }
}
