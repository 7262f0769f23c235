using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>NAV's activity plan, measures, cards and follow-up → <c>nav-plan</c>. Pure, and total: whatever NAV sends, it answers.</summary>
/// <remarks>
/// What never leaves NAV: treatment, minutes, free text, anything with an office lock (kontorsperre), anything of a
/// qualification programme's time (KVP), measures that reveal health, and any programme but the introduction programme.
/// </remarks>
internal static class NavPlanMapping
{
    private const string IntroductionProgramme = "INTRODUKSJONSPROGRAM";

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["tittel"] = "activities[].title",
        ["beskrivelse"] = "activities[].description",
        ["endret_av"] = "adviserName",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="followUp">Follow-up.</param>
    /// <param name="activities">The rows of the activity plan.</param>
    /// <param name="measures">The measures the person takes part in.</param>
    /// <param name="cards">The messages of cards from other systems, in any order.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="today">Today.</param>
    public static Mapped<Observation<NavPlan>> Map(
        FollowUpData followUp,
        IReadOnlyList<ActivityRow?> activities,
        IReadOnlyList<MeasureRow?> measures,
        IReadOnlyList<CardMessage?> cards,
        string agency,
        DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        if (FollowUpNow.Read(followUp) is not { } now)
        {
            // Not followed now: there is no current plan to tell of.
            return new Mapped<Observation<NavPlan>>([], apart.ToImmutable());
        }

        var told = activities.OfType<ActivityRow>().Where(row => MayTell(row, now, apart)).ToList();
        var kept = told.Select(row => Activity(row, apart)).OfType<(PlanActivity Activity, DateOnly? Changed)>().ToList();
        var deals = measures.OfType<MeasureRow>().Where(row => MayTell(row, now, apart)).Select(row => Measure(row, apart)).OfType<Tiltak>().ToList();
        var locked = activities.OfType<ActivityRow>().Where(row => row.Type is not null && NavCodes.CardActivities.Contains(row.Type) && !IsOpen(row, now, apart)).ToList();
        deals.AddRange(CardMapping.Map(cards, locked, now, apart).Where(card => !deals.Exists(card.IsSameAs)));
        var tiltak = deals.OrderByDescending(deal => deal.Start ?? DateOnly.MinValue).Select(deal => new PlanTiltak { Group = deal.Group, Status = deal.Status }).ToImmutableArray();
        PlanProgramme? programme = followUp.BrukerStatus?.Programdeltakelse == IntroductionProgramme ? PlanProgramme.Introduksjonsprogram : null;
        if (kept.Count == 0 && tiltak.IsEmpty && programme is null)
        {
            return new Mapped<Observation<NavPlan>>([], apart.ToImmutable());
        }

        var observation = new Observation<NavPlan>
        {
            ObservedOn = kept.Select(row => row.Changed).Concat(deals.Select(deal => deal.Changed)).Where(day => day <= today).Max() ?? today,
            Evidence = Evidence.Register,
            SourceAgency = agency,
            SourceUnit = now.Unit.Value,
            Data = new NavPlan
            {
                Activities = [.. kept.Select(row => row.Activity).OrderByDescending(activity => activity.From ?? DateOnly.MinValue).ThenBy(activity => activity.Type)],
                Tiltak = tiltak,
                NextMeetingDate = NextMeeting(kept.Select(row => row.Activity), today),
                Programme = programme,
            },
        };

        // Of a row that is dropped whole nothing is named: that there was one would itself tell (health, KVP, an office lock).
        var withheld = new WithheldNames();
        told.ForEach(row => withheld.AddUnread("activities[].", row.Unread, Known));
        return new Mapped<Observation<NavPlan>>([observation], apart.ToImmutable()) { Withheld = withheld.ToImmutable() };
    }

    private static bool MayTell(ActivityRow row, FollowUpNow now, ImmutableArray<KeptApart>.Builder apart) =>
        !(row.Type is not null && NavCodes.WithheldActivities.Contains(row.Type)) && IsOpen(row, now, apart);

    /// <summary>Neither locked to one office, nor made or begun in a qualification programme's time. A row with no first day has begun at no time.</summary>
    private static bool IsOpen(ActivityRow row, FollowUpNow now, ImmutableArray<KeptApart>.Builder apart)
    {
        (string, string?) made = ("opprettet_dato", row.Opprettet);
        return now.MayTell(row.Kontorsperre, row.Fra is null ? [made] : [made, ("fra_dato", row.Fra)], apart);
    }

    private static bool MayTell(MeasureRow row, FollowUpNow now, ImmutableArray<KeptApart>.Builder apart) =>
        !(row.Tiltakstype?.Tiltakskode is { } code && NavCodes.WithheldMeasures.Contains(code)) && now.MayTell(row.Kontorsperre, "startdato", row.Startdato, apart);

    private static (PlanActivity Activity, DateOnly? Changed)? Activity(ActivityRow row, ImmutableArray<KeptApart>.Builder apart)
    {
        var type = NavCodes.Activity.Read(row.Type, apart);
        var status = NavCodes.ActivityStatus.Read(row.Status ?? row.CardStatus, apart);
        if (row.Avtalt is null)
        {
            apart.Add(new KeptApart("avtalt_med_nav", null));
        }

        return type is null || status is null || row.Avtalt is not { } agreed
            ? null
            : (new PlanActivity
            {
                Type = type.Value,
                Status = status.Value,
                Avtalt = agreed,
                From = WrittenDay.Read("fra_dato", row.Fra, apart),
                To = WrittenDay.Read("til_dato", row.Til, apart),
            }, NorwegianDay.Read(row.Endret));
    }

    private static Tiltak? Measure(MeasureRow row, ImmutableArray<KeptApart>.Builder apart)
    {
        // A code on no list is not ANNET: it may be one that reveals health.
        var group = NavCodes.Measure.Read(row.Tiltakstype?.Tiltakskode, apart);
        var status = NavCodes.MeasureStatus.Read(row.Deltakerstatus?.Kode, apart);
        return group is null || status is null ? null : new Tiltak(group.Value, status.Value, NorwegianDay.Read(row.Startdato), null);
    }

    private static DateOnly? NextMeeting(IEnumerable<PlanActivity> activities, DateOnly today) => activities
        .Where(activity => activity is { Type: ActivityType.Mote, Status: PlanStatus.Planlagt or PlanStatus.Gjennomfores } && activity.From >= today)
        .Min(activity => activity.From);
}
