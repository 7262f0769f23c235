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

    /// <summary>The first instant of a day, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => day == DateOnly.MinValue ? DateTimeOffset.MinValue : EndOf(day.AddDays(-1));

    /// <summary>Reads a day, or the Norwegian day of an instant; null when the text is neither.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : ReadInstant(text) is { } instant ? Of(instant)
        : null;

    /// <summary>Reads a day that need not be written. A day of the year 9999 stands for none: many systems write an open end so. False: something is written, and it is no day.</summary>
    public static bool TryReadOpen(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null || IsOpen(text))
        {
            return true;
        }

        day = Read(text);
        return day is not null;
    }

    /// <summary>Reads an instant, with or without the name of its zone (<c>…+01:00[Europe/Oslo]</c>); one without an offset is on Norwegian clocks. Null for anything else.</summary>
    public static DateTimeOffset? ReadInstant(string? text)
    {
        if (text is not { Length: > 10 } || text[10] is not ('T' or ' '))
        {
            return null;
        }

        var zone = text.IndexOf('[', StringComparison.Ordinal);
        var written = zone < 0 ? text : text[..zone];
        var time = written.AsSpan(11);
        var hasOffset = time.EndsWith("Z") || time.IndexOfAny('+', '-') >= 0;
        if (!DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            || instant.UtcDateTime.Year is <= 1900 or >= 3000)
        {
            return null;
        }

        return hasOffset ? instant : new DateTimeOffset(instant.DateTime, Norway.GetUtcOffset(instant.DateTime));
    }

    /// <summary>The day as the case systems write it.</summary>
    public static string Text(DateTimeOffset instant) => Of(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsOpen(string text) =>
        text.Length >= 10 && (text.Length == 10 || text[10] is 'T' or ' ')
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == 9999;
}
