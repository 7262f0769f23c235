using Navo.Decisions.Facts;
using Navo.Ledger.Standing;

namespace Navo.Gateway.StandingFacts;

/// <summary>How old one agency's standing facts are, and whether that refuses its people now.</summary>
internal sealed record FactsAgeView
{
    public required string Agency { get; init; }

    public required long Sequence { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required bool Gapless { get; init; }

    public required bool SnapshotNeeded { get; init; }

    public required KindOfFacts Units { get; init; }

    public required KindOfFacts Caseworkers { get; init; }

    public required KindOfFacts Participants { get; init; }

    public static FactsAgeView Of(FeedAge age, FactLimits limits, DateTimeOffset now) => new()
    {
        Agency = age.Agency.Value,
        Sequence = age.Sequence,
        ReceivedAt = age.ReceivedAt,
        AsOf = age.FreshAsOf,
        Gapless = age.IsGapless,
        SnapshotNeeded = age.WantsSnapshot,
        Units = KindOfFacts.Of(age.Units, limits.Protection, now),
        Caseworkers = KindOfFacts.Of(age.Caseworkers, limits.Unit, now),
        Participants = KindOfFacts.Of(age.Participants, limits.Protection, now),
    };

    /// <summary>Facts of one kind. <c>stale</c>: the oldest is beyond its limit, so that a decision on it is a no.</summary>
    internal sealed record KindOfFacts(long Count, DateTimeOffset? Oldest, long? AgeSeconds, bool Stale)
    {
        public static KindOfFacts Of(AgeOfFacts facts, TimeSpan limit, DateTimeOffset now)
        {
            var age = facts.Oldest is { } oldest ? now - oldest : (TimeSpan?)null;
            return new KindOfFacts(facts.Count, facts.Oldest, age is { } known ? (long)Math.Max(0, known.TotalSeconds) : null, age > limit);
        }
    }
}
