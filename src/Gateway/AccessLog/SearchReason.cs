namespace Navo.Gateway.AccessLog;

/// <summary>Why an officer searched for a person, as a code for the row. Free text could name someone, so any other reason is kept as <see cref="Other"/>.</summary>
internal static class SearchReason
{
    public const string Other = "other";

    public const int Longest = 200;

    private static readonly string[] Codes = ["innsyn", "avvik", "klage", "tilsyn", "kontroll", Other];

    public static string CodeOf(string reason) => Codes.Contains(reason, StringComparer.OrdinalIgnoreCase) ? reason.ToLowerInvariant() : Other;
}
