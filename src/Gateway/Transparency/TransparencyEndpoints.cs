using System.Net.Mime;
using System.Text;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Tree;

namespace Navo.Gateway.Transparency;

/// <summary>What anyone may read of the log (c2sp.org/tlog-tiles): checkpoint, hash tiles, verifier keys. Never an entry: those are personal data.</summary>
internal static class TransparencyEndpoints
{
    public static void MapTransparency(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/checkpoint", Checkpoint).OpenToAnyone().WithName("GetCheckpoint")
            .WithSummary("The newest signed checkpoint, renewed on a fixed beat whether or not anything happened.");
        _ = routes.MapGet("/tile/{**path}", Tile).OpenToAnyone().WithName("GetTile")
            .WithSummary("A tile of hashes. There are no entry bundles here.");
        _ = routes.MapGet("/log-key", Key).OpenToAnyone().WithName("GetLogKey")
            .WithSummary("The verifier key lines of the log.");
    }

    private static IResult Checkpoint(LogTree tree) => tree.Checkpoint() is { } note
        ? TypedResults.Bytes(note, MediaTypeNames.Text.Plain + "; charset=utf-8")
        : Problems.Unavailable();

    private static IResult Key(LogTree tree) => tree.KeyLines() is { } lines
        ? TypedResults.Text(lines, MediaTypeNames.Text.Plain, Encoding.UTF8)
        : Problems.Unavailable();

    private static IResult Tile(string path, LogTree tree) => tree.Tile("tile/" + path) is { } hashes
        ? TypedResults.Bytes(hashes, MediaTypeNames.Application.Octet)
        : Problems.NotFound();
}
