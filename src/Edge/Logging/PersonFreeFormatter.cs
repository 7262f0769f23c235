using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Navo.Edge.Logging;

/// <summary>One JSON line per event. Scopes are left out, an exception gives its types and stack but never its text, and whatever looks like a person or an address is blanked.</summary>
/// <remarks>The last guard, not the first: our own events are written with [LoggerMessage] and carry no person. This one is for what frameworks write.</remarks>
internal sealed partial class PersonFreeFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "navo";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("at"u8, time.GetUtcNow());
            json.WriteString("level"u8, logEntry.LogLevel.ToString());
            json.WriteString("category"u8, logEntry.Category);
            json.WriteNumber("event"u8, logEntry.EventId.Id);
            json.WriteString("message"u8, Scrub(logEntry.Formatter(logEntry.State, null)));
            if (logEntry.Exception is { } exception)
            {
                json.WriteString("exception"u8, TypesOf(exception));
                json.WriteString("stack"u8, exception.StackTrace);
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }

    internal static string Scrub(string text) => Identifier().Replace(PathOrQuery().Replace(text, "$1/…"), "…");

    private static string TypesOf(Exception exception)
    {
        var types = new List<string>();
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            types.Add(inner.GetType().FullName ?? inner.GetType().Name);
        }

        return string.Join(" < ", types);
    }

    // Eleven digits; a pseudonym or alias (22 or 23 base64url characters); a JWT.
    [GeneratedRegex(@"(?<![0-9])[0-9]{11}(?![0-9])|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22,23}(?![A-Za-z0-9_-])|eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    // What follows the authority of an address.
    [GeneratedRegex(@"(https?://[^/\s""']+)/[^\s""']*", RegexOptions.CultureInvariant)]
    private static partial Regex PathOrQuery();
}
