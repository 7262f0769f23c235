namespace Navo.Ledger.Standing;

/// <summary>The agencies count in Norwegian calendar days; the decision counts in instants.</summary>
internal static class NorwegianDays
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>First instant of the day. The calendar's first day began in Norway before there were instants.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        if (day == DateOnly.MinValue)
        {
            return DateTimeOffset.MinValue;
        }

        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, Oslo.GetUtcOffset(midnight));
    }

    /// <summary>First instant after the day; after the calendar's last day there is none, only its last.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1));

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Oslo).DateTime);
}
