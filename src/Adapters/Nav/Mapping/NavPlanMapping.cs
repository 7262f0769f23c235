using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>NAV's activity plan, measures and follow-up → <c>nav-plan</c>. Pure, and total: whatever NAV sends, it answers.</summary>
/// <remarks>
/// What never leaves NAV: treatment, minutes, cards from outside, free text, anything with an office lock (kontorsperre), anything of a
/// qualification programme's time (KVP), measures that reveal health, and any programme but the introduction programme.
/// </remarks>
internal static class NavPlanMapping
{
    private const string IntroductionProgramme = "INTRODUKSJONSPROGRAM";

    public static Mapped<Observation<NavPlan>> Map(
        FollowUpData followUp, IReadOnlyList<ActivityRow?> activities, IReadOnlyList<MeasureRow?> measures, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        if (!UnitId.TryParse(followUp.OppfolgingsEnhet?.Enhet?.Id, out var unit))
        {
            // Not followed now: there is no current plan to tell of.
            return new Mapped<Observation<NavPlan>>([], apart.ToImmutable());
        }

        var locked = Kvp(followUp);
        var kept = activities.OfType<ActivityRow>().Where(row => MayTell(row, locked, apart))
            .Select(row => Activity(row, apart)).OfType<(PlanActivity Activity, DateOnly? Changed)>().ToList();
        var tiltak = measures.OfType<MeasureRow>().Where(row => MayTell(row, locked, apart))
            .OrderByDescending(row => NorwegianDay.Read(row.Startdato) ?? DateOnly.MinValue)
            .Select(row => Measure(row, apart)).OfType<PlanTiltak>().ToImmutableArray();
        PlanProgramme? programme = followUp.BrukerStatus?.Programdeltakelse == IntroductionProgramme ? PlanProgramme.Introduksjonsprogram : null;
        if (kept.Count == 0 && tiltak.IsEmpty && programme is null)
        {
            return new Mapped<Observation<NavPlan>>([], apart.ToImmutable());
        }

        var observation = new Observation<NavPlan>
        {
            ObservedOn = kept.Select(row => row.Changed).Where(day => day <= today).Max() ?? today,
            Evidence = Evidence.Register,
            SourceAgency = agency,
            SourceUnit = unit.Value,
            Data = new NavPlan
            {
                Activities = [.. kept.Select(row => row.Activity).OrderByDescending(activity => activity.From ?? DateOnly.MinValue).ThenBy(activity => activity.Type)],
                Tiltak = tiltak,
                NextMeetingDate = NextMeeting(kept.Select(row => row.Activity), today),
                Programme = programme,
            },
        };
        return new Mapped<Observation<NavPlan>>([observation], apart.ToImmutable());
    }

    private static bool MayTell(ActivityRow row, ImmutableArray<(DateOnly From, DateOnly To)> locked, ImmutableArray<KeptApart>.Builder apart)
    {
        if (!string.IsNullOrEmpty(row.Kontorsperre) || (row.Type is not null && NavCodes.WithheldActivities.Contains(row.Type)))
        {
            return false;
        }

        if (locked.IsEmpty)
        {
            return true;
        }

        if (NorwegianDay.Read(row.Opprettet) is not { } created)
        {
            // With a KVP on file, a row of unknown time may be of it.
            apart.Add(new KeptApart("opprettet_dato", row.Opprettet));
            return false;
        }

        return !locked.Any(period => period.From <= created && created <= period.To);
    }

    private static bool MayTell(MeasureRow row, ImmutableArray<(DateOnly From, DateOnly To)> locked, ImmutableArray<KeptApart>.Builder apart)
    {
        if (!string.IsNullOrEmpty(row.Kontorsperre) || (row.Tiltakstype?.Tiltakskode is { } code && NavCodes.WithheldMeasures.Contains(code)))
        {
            return false;
        }

        if (locked.IsEmpty)
        {
            return true;
        }

        if (NorwegianDay.Read(row.Startdato) is not { } start)
        {
            apart.Add(new KeptApart("startdato", row.Startdato));
            return false;
        }

        return !locked.Any(period => period.From <= start && start <= period.To);
    }

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
                From = Day("fra_dato", row.Fra, apart),
                To = Day("til_dato", row.Til, apart),
            }, NorwegianDay.Read(row.Endret));
    }

    private static PlanTiltak? Measure(MeasureRow row, ImmutableArray<KeptApart>.Builder apart)
    {
        // A code on no list is not ANNET: it may be one that reveals health.
        var group = NavCodes.Measure.Read(row.Tiltakstype?.Tiltakskode, apart);
        var status = NavCodes.MeasureStatus.Read(row.Deltakerstatus?.Kode, apart);
        return group is null || status is null ? null : new PlanTiltak { Group = group.Value, Status = status.Value };
    }

    private static DateOnly? NextMeeting(IEnumerable<PlanActivity> activities, DateOnly today) => activities
        .Where(activity => activity is { Type: ActivityType.Mote, Status: PlanStatus.Planlagt or PlanStatus.Gjennomfores } && activity.From >= today)
        .Min(activity => activity.From);

    private static ImmutableArray<(DateOnly From, DateOnly To)> Kvp(FollowUpData followUp) =>
    [
        .. (followUp.OppfolgingsPerioder ?? []).OfType<FollowUpPeriod>().SelectMany(period => period.KvpPerioder ?? []).OfType<KvpPeriod>()
            .Select(kvp => (NorwegianDay.Read(kvp.OpprettetDato) ?? DateOnly.MinValue, NorwegianDay.Read(kvp.AvsluttetDato) ?? DateOnly.MaxValue)),
    ];

    private static DateOnly? Day(string field, string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (text is null)
        {
            return null;
        }

        if (NorwegianDay.Read(text) is { } day)
        {
            return day;
        }

        apart.Add(new KeptApart(field, text));
        return null;
    }
}
