using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me.Own;

/// <summary>What each agency holds about the participant, in words; what they have said is wrong; and who says that they follow them up.</summary>
internal sealed class DataModel(OwnDataClient own, Names names, Speech speech, TimeProvider time) : PageModel
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

    /// <summary>Where an observation comes from, and of which day it is.</summary>
    public string From(WordedObservation observation)
    {
        var unit = names.Unit(observation.SourceUnit);
        return Categories.DataReader.ParseDay(observation.ObservedOn) is { } day ? $"{unit}, {Dates.Day(day, speech.Language)}" : unit;
    }
}
