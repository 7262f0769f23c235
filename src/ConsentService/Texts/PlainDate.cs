using System.Globalization;

namespace Navo.ConsentService.Texts;

/// <summary>Dates in words, Gregorian in every language: "12. mai 2026", "12 May 2026". The day is the one in Norway.</summary>
internal static class PlainDate
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    private static readonly string[] Nb =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private static readonly string[] En =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Of(DateTimeOffset instant, string language)
    {
        var day = TimeZoneInfo.ConvertTime(instant, Norway);
        return language == "en"
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {En[day.Month - 1]} {day.Year}")
            : string.Create(CultureInfo.InvariantCulture, $"{day.Day}. {Nb[day.Month - 1]} {day.Year}");
    }
}
