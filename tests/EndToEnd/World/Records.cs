using System.Net;
using System.Text;
using System.Text.Json;

namespace Navo.EndToEnd.World;

/// <summary>How a program ended.</summary>
public sealed record Finished(int ExitCode, string Output, string Error);

/// <summary>A demo participant, as `./navo whois` tells.</summary>
public sealed record Person(string User, string Fodselsnummer, string Name, string Nav, string OsloVo);

/// <summary>One HTTP answer, whole.</summary>
public sealed record Answer(HttpStatusCode Status, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Entry => Headers.GetValueOrDefault("Navo-Access-Entry");

    public string? Type => Json.TryGetProperty("type", out var type) ? type.GetString() : null;

    public string? Code => Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>Status, headers and body, with the entry id and the instant of sending masked: what a caseworker could tell apart.</summary>
    public string Visible => string.Join('\n', Headers.Where(header => header.Key is not "Date").OrderBy(header => header.Key, StringComparer.Ordinal)
        .Select(header => $"{header.Key}: {header.Value}").Prepend(((int)Status).ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(Text))
        .Replace(Entry ?? "\u0000", "{entry}", StringComparison.Ordinal);
}
