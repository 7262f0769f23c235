using System.Globalization;

namespace Navo.Contracts.Describing;

/// <summary>Days in words, always of the calendar we share, whatever the machine's culture.</summary>
internal static class PlainDays
{
    /// <summary>A code that is on no list, said without the code.</summary>
    public static readonly Words NoWord = new("Noe vi ikke har ord for ennå", "Something we have no words for yet");

    private static readonly string[] s_norwegian =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private static readonly string[] s_english =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static Words Of(DateOnly day) => new(
        string.Create(CultureInfo.InvariantCulture, $"{day.Day}. {s_norwegian[day.Month - 1]} {day.Year}"),
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {s_english[day.Month - 1]} {day.Year}"));

    public static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
