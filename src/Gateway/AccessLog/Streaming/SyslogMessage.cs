using System.Globalization;
using System.Text;
using Navo.Gateway.AccessLog.Export;

namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>One row as a syslog message (RFC 5424) whose text is its CEF line, framed by octet counting (RFC 6587 section 3.4.1).</summary>
internal static class SyslogMessage
{
    private const int LogAudit = 13;
    private const int Warning = 4;
    private const int Informational = 6;
    private const int LongestHost = 255;

    private static readonly string Host = Printable(Environment.MachineName);

    /// <summary>The frame: the message's length in octets, a space, the message. Nothing follows it: the length is the border.</summary>
    public static byte[] Frame(EntryView row)
    {
        var message = Encoding.UTF8.GetBytes(Of(row, Host));
        return [.. Encoding.ASCII.GetBytes(message.Length.ToString(CultureInfo.InvariantCulture) + " "), .. message];
    }

    /// <summary>The message. Its MSGID is the row's kind; the entry id, by which a repeat is known, is <c>dproc</c> of the CEF line.</summary>
    public static string Of(EntryView row, string host)
    {
        var severity = row.Decision == "deny" ? Warning : Informational;
        var text = CefLine.Of(row);
        var at = row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

        // RFC 5424 section 6.4: text beyond ASCII is UTF-8 and says so by a byte order mark.
        var mark = Ascii.IsValid(text) ? "" : "\ufeff";
        return string.Create(CultureInfo.InvariantCulture, $"<{(LogAudit * 8) + severity}>1 {at} {host} navo-gateway - {row.Kind} - {mark}{text}");
    }

    private static string Printable(string name)
    {
        var text = new string([.. name.Where(static c => c is >= '!' and <= '~').Take(LongestHost)]);
        return text.Length == 0 ? "-" : text;
    }
}
