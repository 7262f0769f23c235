using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me.Own;

/// <summary>What each agency holds about the participant, in words; what they have said is wrong; and who says that they follow them up.</summary>
internal sealed class DataModel(OwnDataClient own, Speech speech, TimeProvider time) : PageModel
{
    private const int NewDays = 30;

    public IReadOnlyList<AgencyData> Agencies { get; private set; } = [];

    public IReadOnlyList<OwnReport> Reports { get; private set; } = [];

    public IReadOnlyList<FollowingUnit> Units { get; private set; } = [];

    public bool IsReported { get; private set; }

    public async Task OnGetAsync(int? meldt, CancellationToken cancellationToken)
    {
        IsReported = meldt is not null;
        Agencies = await own.DataAsync(cancellationToken);
        Reports = [.. Agencies.SelectMany(agency => agency.Reports).OrderByDescending(report => report.At)];
        Units = await own.UnitsAsync(cancellationToken);
    }

    public bool IsNew(FollowingUnit unit) => time.GetUtcNow() - unit.FirstSeen < TimeSpan.FromDays(NewDays);

    /// <summary>How many things the agencies hold something about.</summary>
    public int Things => Held.Count();

    public bool HasSomething => Held.Any();

    private IEnumerable<CategoryData> Held => Agencies.Where(agency => !agency.IsAway).SelectMany(agency => agency.Categories).Where(category => category.Status == "data");

    /// <summary>How much there is of a category: with how new it is, what one grasps before one opens it.</summary>
    public string HowMuch(CategoryData category) =>
        category.Observations.Sum(observation => observation.Lines.Count) is var lines && lines == 1 ? speech["mine.one"] : speech["mine.many", lines];

    /// <summary>The newest day of a category.</summary>
    public string? Newest(CategoryData category) => category.Observations.Select(Observed).Max() is { } day ? Dates.Day(day, speech.Language) : null;

    /// <summary>The day an observation is of.</summary>
    public string? DayOf(WordedObservation observation) => Observed(observation) is { } day ? Dates.Day(day, speech.Language) : null;

    private static DateOnly? Observed(WordedObservation observation) => Categories.DataReader.ParseDay(observation.ObservedOn);
}
