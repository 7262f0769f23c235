namespace Navo.Gateway.AccessLog;

/// <summary>Why an officer looked at a person or an incident, as a code for the row: a written reason begins with it ("klage: …"). Any other is <see cref="Other"/>.</summary>
internal static class SearchReason
{
    public const string Other = "other";

    private static readonly string[] Codes = ["innsyn", "avvik", "klage", "tilsyn", "kontroll", Other];

    public static string CodeOf(string reason)
    {
        var word = reason.Split(':', 2)[0].Trim();
        return Codes.Contains(word, StringComparer.OrdinalIgnoreCase) ? word.ToLowerInvariant() : Other;
    }
}
