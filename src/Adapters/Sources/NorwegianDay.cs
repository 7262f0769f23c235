using System.Globalization;

namespace Navo.Adapters.Sources;

/// <summary>Days as the case systems mean them: calendar days in Norway.</summary>
internal static class NorwegianDay
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Norway).DateTime);

    /// <summary>The first instant after a day, in UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        if (day == DateOnly.MaxValue)
        {
            return DateTimeOffset.MaxValue;
        }

        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Norway.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>Reads a day, or the Norwegian day of an instant; null when the text is neither.</summary>
    public static DateOnly? Read(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return text is { Length: > 10 }
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && instant.UtcDateTime.Year is > 1900 and < 3000
            ? Of(instant)
            : null;
    }
}
