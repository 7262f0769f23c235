using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>NAV's § 14 a decisions → <c>nav-vedtak</c>: that there is a current one, its day and its main goal. Never the service group.</summary>
internal static class DecisionMapping
{
    /// <summary>Main goals of today and of before; OKE_DELTAKELSE stands only on rows from Arena.</summary>
    public static CodeList<MainGoal> Goal { get; } = new("hovedmal", new Dictionary<string, MainGoal>
    {
        ["SKAFFE_ARBEID"] = MainGoal.SkaffeArbeid,
        ["BEHOLDE_ARBEID"] = MainGoal.BeholdeArbeid,
        ["OKE_DELTAKELSE"] = MainGoal.OkeDeltakelse,
        ["SKAFFEA"] = MainGoal.SkaffeArbeid,
        ["BEHOLDEA"] = MainGoal.BeholdeArbeid,
        ["OKEDELT"] = MainGoal.OkeDeltakelse,
    });

    /// <param name="followUp">Follow-up and its periods.</param>
    /// <param name="current">What NAV says is current; null when nothing is.</param>
    /// <param name="latest">The latest decision, current or not: what is left in Arena is told here only.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="today">Today.</param>
    public static Mapped<Observation<NavVedtak>> Map(
        FollowUpData followUp, CurrentDecisionAnswer? current, LatestDecisionAnswer? latest, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        if (FollowUpNow.Read(followUp) is not { } now || CurrentDecision.OpenSince(followUp.OppfolgingsPerioder) is null)
        {
            return new Mapped<Observation<NavVedtak>>([], apart.ToImmutable());
        }

        var taken = current is null
            ? Latest(latest, followUp, apart)
            : Read(current.Innsatsgruppe, current.FattetDato, apart);
        if (taken is not { } instant || NorwegianDay.Of(instant) > today || !now.MayTell(null, "fattetDato", NorwegianDay.Text(instant), apart))
        {
            return new Mapped<Observation<NavVedtak>>([], apart.ToImmutable());
        }

        var day = NorwegianDay.Of(instant);
        var observation = new Observation<NavVedtak>
        {
            ObservedOn = day,
            Evidence = Evidence.Register,
            SourceAgency = agency,
            SourceUnit = now.Unit.Value,
            Data = new NavVedtak { HasDecision = true, DecidedOn = day, MainGoal = GoalOf(current, latest, apart) },
        };

        // Named on every row alike: that the group stayed says nothing of which it is.
        return new Mapped<Observation<NavVedtak>>([observation], apart.ToImmutable()) { Withheld = ["innsatsgruppe"] };
    }

    private static DateTimeOffset? Latest(LatestDecisionAnswer? latest, FollowUpData followUp, ImmutableArray<KeptApart>.Builder apart) =>
        latest is not null && Read(latest.Innsatsgruppe, latest.FattetDato, apart) is { } taken
        && CurrentDecision.Holds(taken, latest.FraArena ?? false, followUp.OppfolgingsPerioder) ? taken : null;

    private static DateTimeOffset? Read(string? group, string? taken, ImmutableArray<KeptApart>.Builder apart)
    {
        var instant = NorwegianDay.ReadInstant(taken);
        if (ServiceGroups.Read(group).IsEmpty)
        {
            apart.Add(new KeptApart("innsatsgruppe", group));
            return null;
        }

        if (instant is null)
        {
            apart.Add(new KeptApart("fattetDato", taken));
        }

        return instant;
    }

    private static MainGoal? GoalOf(CurrentDecisionAnswer? current, LatestDecisionAnswer? latest, ImmutableArray<KeptApart>.Builder apart)
    {
        var goal = Goal.ReadOptional(current is null ? latest?.Hovedmal : current.Hovedmal, apart);

        // A row that says it is not from Arena has no such goal: what it means is not known.
        var isOfArena = latest?.FraArena ?? true;
        if (goal is MainGoal.OkeDeltakelse && !isOfArena)
        {
            apart.Add(new KeptApart("hovedmal", null));
            return null;
        }

        return goal;
    }
}
