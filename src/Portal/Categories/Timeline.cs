using Navo.Portal.Words;

namespace Navo.Portal.Categories;

/// <summary>A picture of the plan: months across, a bar for each line with dates. The table beside it says the same in words.</summary>
internal sealed class Timeline
{
    public const int LabelWidth = 190;
    public const int MonthWidth = 46;
    public const int RowHeight = 34;
    public const int HeadHeight = 46;
    public const int LaneHeight = 32;

    private readonly DateOnly first;
    private readonly int months;

    private Timeline(IReadOnlyList<TimelineLane> lanes, DateOnly today)
    {
        Lanes = lanes;
        Today = today;
        var days = lanes.SelectMany(lane => lane.Lines).SelectMany(line => new[] { line.From, line.To }).OfType<DateOnly>().Append(today).ToArray();
        var start = days.Min();
        var end = days.Max();
        // Never more than two years: older than that says little of the plan.
        first = new DateOnly(start.Year, start.Month, 1);
        var from = new DateOnly(today.Year, today.Month, 1).AddMonths(-11);
        first = first < from ? from : first;
        months = Math.Clamp(((end.Year - first.Year) * 12) + end.Month - first.Month + 1, 6, 24);
    }

    public IReadOnlyList<TimelineLane> Lanes { get; }

    public DateOnly Today { get; }

    public int Width => LabelWidth + (months * MonthWidth) + 8;

    public int Height => HeadHeight + Lanes.Sum(lane => LaneHeight + (Drawn(lane).Count * RowHeight)) + 8;

    public static Timeline Of(IReadOnlyList<TimelineLane> lanes, DateOnly today) => new(lanes, today);

    public static IReadOnlyList<PlanLine> Drawn(TimelineLane lane) => [.. lane.Lines.Where(line => line.From is not null)];

    public IEnumerable<(int X, string Name, string? Year)> Months() => Enumerable.Range(0, months).Select(index =>
    {
        var month = first.AddMonths(index);
        var name = Dates.ShortMonth(month);
        return (LabelWidth + (index * MonthWidth), name, index == 0 || month.Month == 1 ? month.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    });

    public int X(DateOnly day)
    {
        var index = ((day.Year - first.Year) * 12) + day.Month - first.Month;
        var part = (day.Day - 1) * MonthWidth / DateTime.DaysInMonth(day.Year, day.Month);
        return LabelWidth + Math.Clamp((index * MonthWidth) + part, 0, months * MonthWidth);
    }

    /// <summary>Where the bar begins and how wide it is; a line without an end runs to the edge.</summary>
    public (int X, int Width) Bar(PlanLine line)
    {
        var from = X(line.From!.Value);
        var to = line.To is { } end && end < DateOnly.MaxValue ? X(end.AddDays(1)) : LabelWidth + (months * MonthWidth);
        return (from, Math.Max(10, to - from));
    }
}

/// <summary>One agency's part of the plan.</summary>
internal sealed record TimelineLane(string Name, string Css, IReadOnlyList<PlanLine> Lines);
