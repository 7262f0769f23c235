using System.Collections.Immutable;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>The unbroken stretch of follow-up around an instant: periods that overlap or meet count as one.</summary>
internal readonly record struct Coverage(DateTimeOffset From, DateTimeOffset To)
{
    public static bool TryFind<TState>(
        ImmutableArray<FollowUp> periods, DateTimeOffset at, TState state, Func<FollowUp, TState, bool> counts, out Coverage coverage)
    {
        var covered = false;
        var (from, to) = (at, at);
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var period in periods)
            {
                var end = period.To ?? DateTimeOffset.MaxValue;
                if (end <= period.From || !counts(period, state))
                {
                    continue;
                }

                covered |= period.From <= at && at < end;
                if (period.From <= to && end > to)
                {
                    (to, grown) = (end, true);
                }

                if (end >= from && period.From < from)
                {
                    (from, grown) = (period.From, true);
                }
            }
        }

        coverage = new Coverage(from, to);
        return covered;
    }
}
