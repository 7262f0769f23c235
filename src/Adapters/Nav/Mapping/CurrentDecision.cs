using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>NAV's rule for which § 14 a decision is current: one taken after the start of the follow-up period that is open now.</summary>
internal static class CurrentDecision
{
    /// <summary>Arena keeps midnight where others keep the hour, and decisions came into it some days before the period did.</summary>
    private static readonly TimeSpan ArenaGrace = TimeSpan.FromDays(4);

    /// <summary>Follow-up periods are kept since this day; whoever was followed then got it as the start, though decided on before.</summary>
    private static readonly DateOnly PeriodsBegan = new(2017, 12, 4);

    /// <summary>True when a decision taken then is current now. No open period: none is.</summary>
    public static bool Holds(DateTimeOffset taken, bool fromArena, IReadOnlyList<FollowUpPeriod?>? periods)
    {
        if (OpenSince(periods) is not { } start)
        {
            return false;
        }

        return taken > start
            || (fromArena && taken > start - ArenaGrace)
            || (NorwegianDay.Of(start) <= PeriodsBegan && NorwegianDay.Of(taken) < PeriodsBegan);
    }

    /// <summary>The start of the period that is open; null when none is, or when its start cannot be read.</summary>
    public static DateTimeOffset? OpenSince(IReadOnlyList<FollowUpPeriod?>? periods)
    {
        var open = (periods ?? []).OfType<FollowUpPeriod>().Where(period => period.SluttTidspunkt is null)
            .Select(period => NorwegianDay.ReadInstant(period.StartTidspunkt)).ToList();

        // Two open at once: the younger is the current one.
        return open.Count == 0 || open.Exists(start => start is null) ? null : open.Max();
    }
}
