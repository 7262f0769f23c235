using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Navo.Portal.Categories;

/// <summary>Draws the timeline as SVG with classes only: the strict content policy allows no inline style.</summary>
internal static class TimelinePicture
{
    private const int LongestLabel = 25;

    public static IHtmlContent Of(Timeline timeline)
    {
        var svg = new StringBuilder();
        _ = svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"plan\" width=\"{timeline.Width}\" height=\"{timeline.Height}\" viewBox=\"0 0 {timeline.Width} {timeline.Height}\" role=\"img\" aria-label=\"Tidslinje for den felles planen. Det samme står i tabellene under.\">");
        Months(svg, timeline);
        var y = Timeline.HeadHeight;
        foreach (var lane in timeline.Lanes)
        {
            Text(svg, "plan__lane", 8, y + 21, lane.Name);
            y += Timeline.LaneHeight;
            foreach (var line in Timeline.Drawn(lane))
            {
                Line(svg, timeline, lane, line, y);
                y += Timeline.RowHeight;
            }
        }

        var now = timeline.X(timeline.Today);
        _ = svg.Append(CultureInfo.InvariantCulture, $"<line class=\"plan__now\" x1=\"{now}\" y1=\"22\" x2=\"{now}\" y2=\"{timeline.Height}\"/>");
        Text(svg, "plan__today", now + 4, timeline.Height - 4, "i dag");
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static void Months(StringBuilder svg, Timeline timeline)
    {
        foreach (var (x, name, year) in timeline.Months())
        {
            _ = svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"plan__grid\" x1=\"{x}\" y1=\"{Timeline.HeadHeight - 8}\" x2=\"{x}\" y2=\"{timeline.Height}\"/>");
            Text(svg, "plan__month", x + 6, 34, name);
            if (year is not null)
            {
                Text(svg, "plan__year", x + 6, 16, year);
            }
        }
    }

    private static void Line(StringBuilder svg, Timeline timeline, TimelineLane lane, PlanLine line, int y)
    {
        var (x, width) = timeline.Bar(line);
        var tone = line.Tone.ToString().ToLowerInvariant();
        var label = line.Label.Length > LongestLabel ? line.Label[..(LongestLabel - 1)] + "…" : line.Label;
        Text(svg, "plan__label", 8, y + 20, label);
        _ = svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"plan__bar plan__bar--{lane.Css} plan__bar--{tone}\" x=\"{x}\" y=\"{y + 6}\" width=\"{width}\" height=\"20\" rx=\"6\"/>");
        if (width > 80)
        {
            Text(svg, $"plan__status plan__status--{tone}", x + 8, y + 20, line.Status);
        }
    }

    private static void Text(StringBuilder svg, string css, int x, int y, string text) => _ = svg.Append(
        CultureInfo.InvariantCulture, $"<text class=\"{css}\" x=\"{x}\" y=\"{y}\">{WebUtility.HtmlEncode(text)}</text>");
}
