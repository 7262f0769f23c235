using System.Buffers;
using System.Globalization;
using System.Text;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>One row as CSV (RFC 4180), every field quoted, in a fixed order.</summary>
internal static class CsvLine
{
    private static readonly string[] Columns =
    [
        "entry", "kind", "at", "position", "agency", "role", "unit", "employee", "participant", "category", "holder", "requestor",
        "purpose", "decision", "reasons", "consent", "consentRevision", "agreement", "agreementVersion", "laws", "fieldsReleased",
        "fieldsWithheld", "detail", "relatedEntry", "outcome",
    ];

    // A spreadsheet takes a field that begins with one of these for a formula.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20");

    public static string Header { get; } = Joined(Columns);

    public static string Of(EntryView row) => Joined(
    [
        row.Entry,
        row.Kind,
        row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        row.Position.ToString(CultureInfo.InvariantCulture),
        row.Agency,
        row.Role,
        row.Unit,
        row.Employee,
        row.Participant,
        row.Category,
        row.Holder,
        row.Requestor,
        row.Purpose,
        row.Decision,
        string.Join(' ', row.Reasons.Select(reason => $"{reason.Rule}:{reason.Code}")),
        row.Consent?.Id,
        row.Consent?.Revision.ToString(CultureInfo.InvariantCulture),
        row.Agreement?.Id,
        row.Agreement?.Version.ToString(CultureInfo.InvariantCulture),
        string.Join(' ', row.Laws),
        string.Join(' ', row.FieldsReleased),
        string.Join(' ', row.FieldsWithheld),
        row.Detail,
        row.RelatedEntry,
        row.Outcome,
    ]);

    /// <summary>The line an export ends with: the log's newest checkpoint, in as many fields as every other line (RFC 4180 section 2.4).</summary>
    public static string Checkpoint(string base64) =>
        Joined([.. Columns.Select((_, place) => place switch { 0 => "checkpoint", 1 => base64, _ => "" })]);

    /// <summary>The fields of one line, quoted and made harmless, with the line's end.</summary>
    public static string Joined(IReadOnlyList<string?> fields)
    {
        var line = new StringBuilder(256);
        for (var i = 0; i < fields.Count; i++)
        {
            _ = (i == 0 ? line : line.Append(',')).Append('"');
            Append(line, fields[i] ?? "");
            _ = line.Append('"');
        }

        return line.Append("\r\n").ToString();
    }

    private static void Append(StringBuilder line, string value)
    {
        if (value.Length > 0 && FormulaStarts.Contains(value[0]))
        {
            _ = line.Append('\'');
        }

        _ = line.Append(value.Replace("\"", "\"\"", StringComparison.Ordinal));
    }
}
