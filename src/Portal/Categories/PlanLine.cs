using System.Text.Json;
using Navo.Portal.Catalogue;
using Navo.Portal.Words;

namespace Navo.Portal.Categories;

internal enum PlanTone
{
    Planned,
    Running,
    Done,
    Ended,
}

/// <summary>One bar of the plan: a course, an activity or a meeting, with where it stands in words.</summary>
internal sealed record PlanLine(string Label, string? Place, DateOnly? From, DateOnly? To, string Status, PlanTone Tone)
{
    /// <summary>Courses from the school's status.</summary>
    public static IEnumerable<PlanLine> OfCourses(JsonElement data, CodeWords codes, Names names) =>
        DataReader.List(data, "courses").Select(course =>
        {
            var level = DataReader.Text(course, "level");
            var label = codes["course", DataReader.Text(course, "type")] + (level is null ? "" : " " + codes["courseLevel", level]);
            var status = DataReader.Text(course, "status");
            return new PlanLine(
                label, names.Unit(DataReader.Text(course, "centre")), DataReader.Day(course, "from"), DataReader.Day(course, "to"),
                codes["courseStatus", status],
                status switch { "I_GANG" => PlanTone.Running, "FULLFØRT" => PlanTone.Done, "SLUTTET" or "PAUSE" => PlanTone.Ended, _ => PlanTone.Planned });
        });

    /// <summary>Activities from NAV's plan: planned, in progress or done, and nothing of what was written.</summary>
    public static IEnumerable<PlanLine> OfActivities(JsonElement data, CodeWords codes) =>
        DataReader.List(data, "activities").Select(activity => Of(
            codes["activity", DataReader.Text(activity, "type")] + (DataReader.IsTrue(activity, "avtalt") ? " (avtalt)" : ""), activity, codes));

    public static IEnumerable<PlanLine> OfTiltak(JsonElement data, CodeWords codes) =>
        DataReader.List(data, "tiltak").Select(tiltak => Of(codes["tiltak", DataReader.Text(tiltak, "group")], tiltak, codes));

    /// <summary>Every line that released data of one category holds.</summary>
    public static IReadOnlyList<PlanLine> Of(JsonElement data, CodeWords codes, Names names)
    {
        var lines = OfCourses(data, codes, names).Concat(OfActivities(data, codes)).Concat(OfTiltak(data, codes)).ToList();
        lines.AddRange(DataReader.Texts(data, "testDates").Select(DataReader.ParseDay).OfType<DateOnly>()
            .Select(day => new PlanLine("Prøve", null, day, day, "Dato", PlanTone.Planned)));
        if (DataReader.Day(data, "nextMeetingDate") is { } meeting)
        {
            lines.Add(new PlanLine("Neste møte", null, meeting, meeting, "Planlagt", PlanTone.Planned));
        }

        return [.. lines.OrderBy(line => line.From ?? DateOnly.MaxValue)];
    }

    private static PlanLine Of(string label, JsonElement item, CodeWords codes)
    {
        var status = DataReader.Text(item, "status");
        return new PlanLine(
            label, null, DataReader.Day(item, "from"), DataReader.Day(item, "to"), codes["planStatus", status],
            status switch { "GJENNOMFORES" => PlanTone.Running, "FULLFORT" => PlanTone.Done, "AVBRUTT" => PlanTone.Ended, _ => PlanTone.Planned });
    }
}
