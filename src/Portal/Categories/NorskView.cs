using System.Collections.Immutable;
using System.Text.Json;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Categories;

/// <summary>Norwegian level for a page: each skill with its evidence and age.</summary>
internal sealed record NorskView(IReadOnlyList<NorskSkill> Skills, string? TargetLevel)
{
    /// <summary>The steps of the scale (CEFR, with one below for those on the way to A1).</summary>
    public static readonly ImmutableArray<string> Steps = ["UNDER_A1", "A1", "A2", "B1", "B2", "C1", "C2"];

    /// <summary>Older than this many months, a level is shown with a warning: ask before relying on it.</summary>
    public const int OldMonths = 12;

    public static NorskView Read(Observation observation, DateOnly today)
    {
        var skills = DataReader.List(observation.Data, "skills").Select(skill =>
        {
            var on = DataReader.Day(skill, "observedOn") ?? observation.ObservedOn;
            return new NorskSkill(
                DataReader.Text(skill, "skill") ?? "",
                DataReader.Text(skill, "level") ?? "",
                DataReader.Text(skill, "evidence") ?? observation.Evidence,
                on,
                Dates.MonthsBetween(on, today));
        });
        return new NorskView([.. skills], DataReader.Text(observation.Data, "targetLevel"));
    }

    public static bool Fits(JsonElement data) =>
        DataReader.List(data, "skills") is { Count: > 0 } skills && DataReader.Text(skills[0], "skill") is not null;
}

internal sealed record NorskSkill(string Skill, string Level, string? Evidence, DateOnly ObservedOn, int MonthsOld)
{
    public bool IsOld => MonthsOld >= NorskView.OldMonths;

    /// <summary>Steps reached, 1 to 7; 0 for a level the scale does not know.</summary>
    public int Step => NorskView.Steps.IndexOf(Level) + 1;
}
