using System.Globalization;

namespace Navo.Portal.Words;

/// <summary>
/// Dates in words, always Gregorian and in Norwegian time, whatever the machine's culture or zone data:
/// cultures may bring other calendars and digits, and a wrong date on a consent is a wrong consent.
/// </summary>
internal static class Dates
{
    private static readonly TimeZoneInfo Oslo = MakeOslo();

    private static readonly string[] NorwegianMonths =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // The names used east of the Levant, as in standard Arabic for the Gregorian calendar.
    private static readonly string[] ArabicMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

    private static readonly string[] ArabicDays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly string[] NorwegianDays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    private static readonly string[] EnglishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Oslo);

    /// <summary>The instant of a Norwegian day and time of day. A time that comes twice in autumn is the later; one that never comes in spring is an hour on.</summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Oslo.GetUtcOffset(Oslo.IsInvalidTime(local) ? local.AddHours(-1) : local));
    }

    public static DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    public static string Day(DateTimeOffset instant, string language) => Day(LocalDay(instant), language);

    public static string Day(DateOnly day, string language) => language switch
    {
        UiTexts.English => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}"),
        UiTexts.Arabic => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {ArabicMonths[day.Month - 1]} {day.Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{day.Day}. {NorwegianMonths[day.Month - 1]} {day.Year}"),
    };

    public static string WeekdayAndDay(DateOnly day, string language) =>
        (language switch { UiTexts.English => EnglishDays, UiTexts.Arabic => ArabicDays, _ => NorwegianDays })[(int)day.DayOfWeek] + " " + Day(day, language);

    public static string ShortMonth(DateOnly month) => NorwegianMonths[month.Month - 1][..3];

    public static string Clock(DateTimeOffset instant) => Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset instant, string language) =>
        Day(instant, language) + (language switch { UiTexts.English => " at ", UiTexts.Arabic => " الساعة ", _ => " kl. " }) + Clock(instant);

    public static string Short(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public static string Short(DateTimeOffset instant) =>
        Local(instant).ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Machine(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whole months between two days: what "older than a year" is counted by.</summary>
    public static int MonthsBetween(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return to.Day < from.Day ? months - 1 : months;
    }

    /// <summary>Central European time by the rule in force since 1996 (directive 2000/84/EC).</summary>
    private static TimeZoneInfo MakeOslo()
    {
        var start = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday);
        var end = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(1996, 1, 1), DateTime.MaxValue.Date, TimeSpan.FromHours(1), start, end);
        return TimeZoneInfo.CreateCustomTimeZone("Oslo", TimeSpan.FromHours(1), "Oslo", "Oslo", "Oslo", [rule]);
    }
}
