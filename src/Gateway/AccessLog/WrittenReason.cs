using System.Diagnostics.CodeAnalysis;

namespace Navo.Gateway.AccessLog;

/// <summary>What an officer writes about a look: kept sealed beside the row for the own agency's officers, never in the row.</summary>
internal static class WrittenReason
{
    public const int Longest = 200;

    private const int DigitsOfANumber = 11;

    /// <summary>True for a text of fit length without control characters and without what could be a national identity number.</summary>
    public static bool IsFit([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= Longest } && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl) && !HoldsANumber(text);

    // However it is divided: "010190 12345" is the same number.
    private static bool HoldsANumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsDigit(c) ? digits + 1 : c is ' ' or '.' or '-' or '\u00a0' ? digits : 0;
            if (digits >= DigitsOfANumber)
            {
                return true;
            }
        }

        return false;
    }
}
