using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>Tells how old each agency's standing facts are, counted as a decision counts: the latest word, of the fact itself or of a heartbeat over it.</summary>
public sealed class FactsAge(LedgerDatabase database)
{
    private const string FeedsSql = "SELECT agency, sequence, received_at, fresh_as_of, fresh_sequence, gapless, wants_snapshot FROM feed ORDER BY agency";

    /// <summary>Each agency that has fed any, in order of its id.</summary>
    public Task<ImmutableArray<FeedAge>> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session
            .List(FeedsSql, row => (
                Agency: row.GetString(0), Sequence: row.GetInt64(1), ReceivedAt: row.GetInt64(2), FreshAsOf: row.GetInt64(3), FreshSequence: row.GetInt64(4),
                IsGapless: row.GetInt64(5) == 1, WantsSnapshot: row.GetInt64(6) == 1))
            .Select(feed => new FeedAge
            {
                Agency = AgencyId.Parse(feed.Agency),
                Sequence = feed.Sequence,
                ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(feed.ReceivedAt),
                FreshAsOf = DateTimeOffset.FromUnixTimeMilliseconds(feed.FreshAsOf),
                IsGapless = feed.IsGapless,
                WantsSnapshot = feed.WantsSnapshot,
                Units = Of(session, "unit_fact", feed.Agency, feed.FreshAsOf, feed.FreshSequence),
                Caseworkers = Of(session, "caseworker_fact", feed.Agency, feed.FreshAsOf, feed.FreshSequence),
                Participants = Of(session, "participant_fact", feed.Agency, feed.FreshAsOf, feed.FreshSequence),
            })
            .ToImmutableArray()));
    }

    private static AgeOfFacts Of(Session session, string table, string agency, long freshAsOf, long freshSequence)
    {
        using var reader = session.Query(
            $"SELECT count(*), min(CASE WHEN sequence <= @3 THEN @2 ELSE as_of END) FROM {table} WHERE agency = @1", agency, freshAsOf, freshSequence);
        _ = reader.Read();
        return new AgeOfFacts(reader.GetInt64(0), reader.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)));
    }
}
