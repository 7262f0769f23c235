using System.Globalization;
using System.Text;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>One row as a CEF line, in the form NAV's audit log takes (domain facts 3.6), with a fixed order of extensions.</summary>
/// <remarks>
/// The person is the own agency's pseudonym and the employee the alias: a national identity number never leaves in an export.
/// Unlike the library this form comes of, line breaks are escaped everywhere, so that no value can forge a second line.
/// </remarks>
internal static class CefLine
{
    public static string Of(EntryView row)
    {
        var line = new StringBuilder(512);
        var denied = string.Equals(row.Decision, "deny", StringComparison.Ordinal);
        _ = line.Append("CEF:0|").Append(Header("navo-gateway")).Append("|AuditLogger|1.0|")
            .Append(Header(Event(row.Kind))).Append('|').Append("Sporingslogg").Append('|').Append(denied ? "WARN" : "INFO").Append('|');

        var first = true;
        Extension("suid", row.Employee);
        Extension("duid", row.Participant);
        Extension("end", row.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        Extension("sproc", row.RequestId);
        Extension("dproc", row.Entry);
        Extension("flexString1Label", row.Decision is null ? null : "Decision");
        Extension("flexString1", row.Decision is null ? null : denied ? "Deny" : "Permit");
        Extension("flexString2Label", row.Category is null ? null : "Category");
        Extension("flexString2", row.Category);
        Labelled(1, "Purpose", row.Purpose);
        Labelled(2, "LegalBasis", Joined(row.Laws));
        Labelled(3, "Consent", row.Consent?.Id);
        Labelled(4, "Holder", row.Holder);
        Labelled(5, "Receiver", row.Requestor);
        Labelled(6, "Unit", row.Unit);
        Extension("msg", Message(row));
        return line.ToString();

        void Labelled(int number, string label, string? value)
        {
            Extension(FormattableString.Invariant($"cs{number}Label"), value is null ? null : label);
            Extension(FormattableString.Invariant($"cs{number}"), value);
        }

        void Extension(string name, string? value)
        {
            if (string.IsNullOrEmpty(value))
            {
                return;
            }

            _ = (first ? line : line.Append(' ')).Append(name).Append('=');
            AppendExtension(line, value);
            first = false;
        }
    }

    /// <summary>The line an export begins with: the log's newest checkpoint, in base64.</summary>
    public static string Checkpoint(string base64)
    {
        var line = new StringBuilder("CEF:0|navo-gateway|AuditLogger|1.0|audit:access|Checkpoint|INFO|msg=");
        AppendExtension(line, base64);
        return line.ToString();
    }

    /// <summary>Header values escape backslash and pipe; a line break has no escape there and becomes a space.</summary>
    public static string Header(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            _ = c switch
            {
                '\\' => text.Append(@"\\"),
                '|' => text.Append(@"\|"),
                _ => text.Append(char.IsControl(c) ? ' ' : c),
            };
        }

        return text.ToString();
    }

    private static void AppendExtension(StringBuilder line, string value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '\\' => line.Append(@"\\"),
                '=' => line.Append(@"\="),
                '\n' => line.Append(@"\n"),
                '\r' => line.Append(@"\r"),
                _ => line.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c),
            };
        }
    }

    private static string Event(string kind) => kind switch
    {
        "request" or "consent-event" => "audit:create",
        "outcome" => "audit:update",
        "erasure" => "audit:delete",
        _ => "audit:access",
    };

    private static string Message(EntryView row)
    {
        var codes = row.Reasons.Select(reason => $"{reason.Rule} {reason.Code}").ToArray();
        return codes.Length == 0 ? row.Kind : $"{row.Kind}: {string.Join(", ", codes)}";
    }

    private static string? Joined(IReadOnlyCollection<string> values) => values.Count == 0 ? null : string.Join(' ', values);
}
