namespace Navo.Decisions.Facts;

/// <summary>The named mandate of a substitute (vikar): at most three months, for a stated reason. Nobody has one by being somebody's leader.</summary>
/// <param name="From">First instant of the mandate.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Reason">The agency's code for why; never a sentence about anyone.</param>
public sealed record Mandate(DateTimeOffset From, DateTimeOffset To, string Reason)
{
    private const int LongestMonths = 3;

    /// <summary>The latest instant the mandate may end at: three months of the calendar after it begins, and an hour, since a summer's midnight and a winter's lie an hour apart.</summary>
    public DateTimeOffset LongestEnd =>
        DateTimeOffset.MaxValue.AddMonths(-LongestMonths - 1) <= From ? DateTimeOffset.MaxValue : From.AddMonths(LongestMonths).AddHours(1);
}
