namespace Navo.Portal.Pages.Oversight;

/// <summary>Why an officer looks: a code, which goes into the row, and words, which are kept sealed beside it.</summary>
internal static class Reasons
{
    public const int LongestWords = 180;

    public static readonly IReadOnlyList<string> Codes = ["innsyn", "avvik", "klage", "tilsyn", "kontroll", "other"];

    /// <summary>The two as the gateway takes them; null when one is missing.</summary>
    public static string? Of(string? code, string? words) =>
        code is not null && Codes.Contains(code) && words?.Trim() is { Length: > 0 and <= LongestWords } text ? $"{code}: {text}" : null;
}
