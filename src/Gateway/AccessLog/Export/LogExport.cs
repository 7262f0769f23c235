using System.Text;
using System.Text.Json;
using Navo.AccessLog.Entries;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Json;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>The rows of a filter as a file, written page by page. It carries the newest checkpoint: a reader can hold the log to it later.</summary>
internal sealed class LogExport(Officers officers, LogSearch search, Pseudonyms pseudonyms, LogTree tree)
{
    private const int PageSize = 500;

    public async Task<IResult> AnswerAsync(HttpContext context, Caller.Employee caller)
    {
        if (officers.Read(caller, out var problem) is not { } officer)
        {
            return problem!;
        }

        if (FormatOf(context.Request.Query["format"]) is not { } format
            || !LogFilter.Of(context.Request.Query).TryRead(officer.Agency, pseudonyms, PageSize, out var query))
        {
            return Problems.InvalidRequest();
        }

        var about = new EntryDraft { Kind = EntryKind.Export, Subject = query.Participant, Category = query.Category, Detail = format.Name };
        var before = await officers.LookAsync(context, officer, about);
        context.Response.ContentType = format.MediaType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"access-log.{format.Name}\"";
        await WriteAsync(context, officer, query, before, format);
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
            foreach (var item in items)
            {
                await context.Response.WriteAsync(format.Row(item, isFirst), cancellationToken);
                isFirst = false;
            }
        }
        while (next is not null);

        await context.Response.WriteAsync(format.End(note), cancellationToken);
    }

    private static ExportFormat? FormatOf(string? name) => name switch
    {
        "csv" => new ExportFormat
        {
            Name = "csv",
            MediaType = "text/csv; charset=utf-8",
            Begin = static _ => CsvLine.Header,
            Row = static (row, _) => CsvLine.Of(row),
            End = static note => CsvLine.Checkpoint(Base64(note)),
        },
        "json" => new ExportFormat
        {
            Name = "json",
            MediaType = "application/json",
            Begin = static note => $$"""{"checkpoint":{{JsonSerializer.Serialize(note, GatewayJson.Default.String)}},"entries":[""",
            Row = static (row, isFirst) => (isFirst ? "" : ",") + JsonSerializer.Serialize(row, GatewayJson.Default.EntryView),
            End = static _ => "]}",
        },
        "cef" => new ExportFormat
        {
            Name = "cef",
            MediaType = "text/plain; charset=utf-8",
            Begin = static note => CefLine.Checkpoint(Base64(note)) + "\n",
            Row = static (row, _) => CefLine.Of(row) + "\n",
            End = static _ => "",
        },
        _ => null,
    };

    private static string Base64(string note) => Convert.ToBase64String(Encoding.UTF8.GetBytes(note));
}
