using System.Net.Mime;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Navo.Gateway.Json;
using Navo.Ledger;
using Navo.Ledger.Rows;
using Navo.Ledger.Tree;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>Writes an export as a zip that can be checked on a machine without NAVO (docs/spec/audit.md).</summary>
internal sealed class ExportPackage(LogSearch search, AccessRows rows, EntryViews views, LogTree tree, ExportSigner signer, TimeProvider time)
{
    private const int PageSize = 500;
    private const int Buffer = 64 * 1024;

    /// <summary>Answers with the zip. Nothing is sent before the export's own row is in a signed tree.</summary>
    /// <exception cref="LedgerUnavailableException">It is not yet, or a row could not be proved: then the zip is cut short, and a reader sees that.</exception>
    public async Task AnswerAsync(HttpContext context, ExportOrder order)
    {
        var cancellationToken = context.RequestAborted;
        var proven = await tree.WithAsync(order.Look.Entry, cancellationToken);

        // INVARIANT: every file of the zip holds the rows of this one tree. A row that is being written meanwhile is in none of them, not in some.
        order = order with { Query = order.Query with { BelowLeaf = proven.Checkpoint.Size } };
        context.Response.ContentType = MediaTypeNames.Application.Zip;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"navo-{order.Kind}-{order.Look.Entry}.zip\"";
        await using var target = new BufferedStream(context.Response.Body, Buffer);
        await using (var archive = await ExportArchive.BeginAsync(target, time.GetUtcNow(), cancellationToken))
        {
            await WriteAsync(archive, order, proven, cancellationToken);
        }
    }

    private async Task WriteAsync(ExportArchive archive, ExportOrder order, ProvenTree proven, CancellationToken cancellationToken)
    {
        await archive.AddAsync("LES-MEG.md", Resource("LES-MEG.md"), cancellationToken);
        await archive.AddAsync("row.schema.json", Resource("row.schema.json"), cancellationToken);
        var counted = 0L;
        foreach (var format in order.Formats)
        {
            await archive.AddAsync(format.FileName, PiecesAsync(order, format, proven.Note, cancellationToken), cancellationToken);
        }

        await foreach (var row in RowsAsync(order, cancellationToken))
        {
            counted++;
            if (order.HasProofs)
            {
                await AddProofAsync(archive, row, proven, cancellationToken);
            }
        }

        // The export's own row is in the log too, and here is the proof.
        if (await rows.FindAsync(order.Look.Entry, cancellationToken) is { } own)
        {
            await AddProofAsync(archive, views.ToOfficerWithLeaf(own, order.Officer.Agency), proven, cancellationToken);
        }

        await archive.AddAsync("checkpoint", proven.Note, cancellationToken);
        await archive.AddAsync("keys/export-key.pem", signer.Pem, cancellationToken);
        await archive.AddAsync("keys/log-key.txt", string.Join('\n', proven.KeyLines) + "\n", cancellationToken);
        var manifest = ManifestOf(order, proven, counted);
        await archive.AddAsync("manifest.json", JsonSerializer.Serialize(manifest, GatewayJson.Default.ExportManifest) + "\n", cancellationToken);
        await archive.SealAsync(signer, cancellationToken);
    }

    private ExportManifest ManifestOf(ExportOrder order, ProvenTree proven, long counted) => new()
    {
        Export = order.Look.Entry.ToString(),
        Kind = order.Kind,
        Agency = order.Officer.Agency.Value,
        Officer = order.Officer.Claims.Employee.Value,
        MadeAt = time.GetUtcNow(),
        Title = order.Title,
        Reason = order.Reason,
        Filter = order.Filter.ToNamed(),
        Rows = counted,
        BeforePosition = order.Look.Position,
        BelowLeaf = proven.Checkpoint.Size,
        Checkpoint = ExportManifest.SignedTree.Of(proven.Checkpoint),
    };

    private static async Task AddProofAsync(ExportArchive archive, EntryView row, ProvenTree proven, CancellationToken cancellationToken)
    {
        var (leaf, proof) = await proven.ProveAsync(Contracts.Identifiers.EntryId.Parse(row.Entry), cancellationToken)
            ?? throw new LedgerUnavailableException("A row is not integrated yet.");
        if (row.Canonical is { } canonical)
        {
            await archive.AddAsync($"entries/{row.Entry}.bin", Convert.FromBase64String(canonical), cancellationToken);
        }

        await archive.AddAsync($"leaves/{row.Entry}", leaf.ToBase64() + "\n", cancellationToken);
        await archive.AddAsync($"proofs/{row.Entry}.tlog-proof", proof, cancellationToken);
    }

    private async IAsyncEnumerable<string> PiecesAsync(
        ExportOrder order, ExportFormat format, string note, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return format.Head(note);
        var isFirst = true;
        await foreach (var row in RowsAsync(order, cancellationToken))
        {
            // The octets are files of their own.
            yield return format.Row(row with { Canonical = null }, isFirst);
            isFirst = false;
        }

        yield return format.Foot;
    }

    private async IAsyncEnumerable<EntryView> RowsAsync(ExportOrder order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = order.Query with { Limit = PageSize };
        do
        {
            var (items, next) = await search.PageAsync(order.Officer, query, order.Look.Position, cancellationToken, withLeaf: true);
            foreach (var item in items)
            {
                yield return item;
            }

            query = query with { Cursor = next };
        }
        while (query.Cursor is not null);
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(ExportPackage).Assembly.GetManifestResourceStream("Export/" + name)
            ?? throw new InvalidOperationException("An export lacks its " + name);
        using var octets = new MemoryStream();
        stream.CopyTo(octets);
        return octets.ToArray();
    }
}
