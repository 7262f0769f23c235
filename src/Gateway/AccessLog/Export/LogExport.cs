using System.Text;
using Navo.AccessLog.Entries;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>The rows of a filter: as one file with the newest checkpoint in it, or as a zip with a signed manifest. Written page by page.</summary>
internal sealed class LogExport(Officers officers, LogSearch search, Pseudonyms pseudonyms, LogTree tree, ExportPackage package)
{
    private const int PageSize = 500;

    public async Task<IResult> AnswerAsync(HttpContext context, Officer officer)
    {
        var filter = LogFilter.Of(context.Request.Query);
        if (ExportFormat.Named(context.Request.Query["format"]) is not { } format
            || context.Request.Query["as"].ToString() is not ("" or "zip")
            || !filter.TryRead(officer.Agency, pseudonyms, PageSize, out var query))
        {
            return Problems.InvalidRequest();
        }

        var about = new EntryDraft { Kind = EntryKind.Export, Subject = query.Participant, Category = query.Category, Detail = format.Name };
        var look = await officers.LookAsync(context, officer, about);
        if (context.Request.Query["as"] == "zip")
        {
            await package.AnswerAsync(context, new ExportOrder { Officer = officer, Look = look, Query = query, Filter = filter, Formats = [format] });
            return TypedResults.Empty;
        }

        context.Response.ContentType = format.MediaType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"access-log.{format.Name}\"";
        await WriteAsync(context, officer, query, look.Position, format);
        return TypedResults.Empty;
    }

    private async Task WriteAsync(HttpContext context, Officer officer, AccessRowQuery query, long before, ExportFormat format)
    {
        var cancellationToken = context.RequestAborted;
        var note = tree.Checkpoint() is { } octets ? Encoding.UTF8.GetString(octets) : "";
        await context.Response.WriteAsync(format.Begin(note), cancellationToken);
        var isFirst = true;
        string? next = query.Cursor;
        do
        {
            (var items, next) = await search.PageAsync(officer, query with { Cursor = next }, before, cancellationToken);
            var page = new StringBuilder();
            foreach (var item in items)
            {
                _ = page.Append(format.Row(item, isFirst));
                isFirst = false;
            }

            await context.Response.WriteAsync(page.ToString(), cancellationToken);
        }
        while (next is not null);

        await context.Response.WriteAsync(format.End(note), cancellationToken);
    }
}
