using System.Globalization;

namespace Navo.Portal.Words;

/// <summary>What is left of a time limit counted in hours, for staff. Whole hours, rounded down: never more than there is; <c>ute</c> when it has ended.</summary>
internal static class TimeLeft
{
    public static string Of(DateTimeOffset due, DateTimeOffset now)
    {
        var left = due - now;
        return left < TimeSpan.Zero ? "ute"
            : left < TimeSpan.FromHours(1) ? "under en time igjen"
            : left < TimeSpan.FromHours(2) ? "1 time igjen"
            : string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours} timer igjen");
    }
}
