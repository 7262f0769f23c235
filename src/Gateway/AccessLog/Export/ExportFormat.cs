using System.Text;
using System.Text.Json;
using Navo.Gateway.Json;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>How one format writes a file of rows.</summary>
internal sealed record ExportFormat
{
    /// <summary>RFC 4180, every field quoted.</summary>
    public static readonly ExportFormat Csv = new()
    {
        Name = "csv",
        FileName = "rows.csv",
        MediaType = "text/csv; charset=utf-8",
        Head = static _ => CsvLine.Header,
        Begin = static _ => CsvLine.Header,
        Row = static (row, _) => CsvLine.Of(row),
        End = static note => CsvLine.Checkpoint(Base64(note)),
    };

    /// <summary>A row's JSON on each line.</summary>
    public static readonly ExportFormat JsonLines = new()
    {
        Name = "jsonl",
        FileName = "rows.jsonl",
        MediaType = "application/jsonl; charset=utf-8",
        Row = static (row, _) => JsonSerializer.Serialize(row, GatewayJson.Default.EntryView) + "\n",
    };

    private static readonly ExportFormat Json = new()
    {
        Name = "json",
        FileName = "rows.json",
        MediaType = "application/json",
        Head = JsonBegin,
        Begin = JsonBegin,
        Row = static (row, isFirst) => (isFirst ? "" : ",") + JsonSerializer.Serialize(row, GatewayJson.Default.EntryView),
        Foot = "]}",
        End = static _ => "]}",
    };

    private static readonly ExportFormat Cef = new()
    {
        Name = "cef",
        FileName = "rows.cef",
        MediaType = "text/plain; charset=utf-8",
        Begin = static note => CefLine.Checkpoint(Base64(note)) + "\n",
        Row = static (row, _) => CefLine.Of(row) + "\n",
    };

    public required string Name { get; init; }

    /// <summary>Its name in a zip.</summary>
    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    /// <summary>One row; whether it is the first.</summary>
    public required Func<EntryView, bool, string> Row { get; init; }

    /// <summary>What comes before the rows in a zip, which holds the checkpoint as a file of its own.</summary>
    public Func<string, string> Head { get; init; } = static _ => "";

    /// <summary>What comes after the rows in a zip.</summary>
    public string Foot { get; init; } = "";

    /// <summary>What comes before the rows in a file by itself, given the newest checkpoint.</summary>
    public Func<string, string> Begin { get; init; } = static _ => "";

    /// <summary>What comes after the rows in a file by itself.</summary>
    public Func<string, string> End { get; init; } = static _ => "";

    public static ExportFormat? Named(string? name) => name switch
    {
        "csv" => Csv,
        "jsonl" => JsonLines,
        "json" => Json,
        "cef" => Cef,
        _ => null,
    };

    private static string JsonBegin(string note) =>
        $$"""{"checkpoint":{{JsonSerializer.Serialize(note, GatewayJson.Default.String)}},"entries":[""";

    private static string Base64(string note) => Convert.ToBase64String(Encoding.UTF8.GetBytes(note));
}
