using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Rows;

/// <summary>Signs of asking in bulk or of pressure, per office (policy: "asking as a condition"). Nothing of persons is read.</summary>
public sealed class AskCounts(LedgerDatabase database)
{
    /// <summary>The fewest answers of which a share is told.</summary>
    public const int Fewest = 10;

    private const string AsksSql = """
        SELECT coalesce(unit, ''), instant / 3600000, coalesce(outcome, ''), count(*) FROM entry_index
        WHERE kind = 'request' AND agency = @1 AND instant >= @2 AND instant < @3
        GROUP BY coalesce(unit, ''), instant / 3600000, coalesce(outcome, '')
        """;
    private const string AnswersSql = """
        SELECT coalesce(r.unit, ''), e.kind, count(*) FROM request r JOIN consent_event e ON e.request = r.request
        WHERE r.requestor = @1 AND r.instant >= @2 AND r.instant < @3 AND e.kind IN ('given', 'refused')
        GROUP BY coalesce(r.unit, ''), e.kind
        """;

    /// <summary>The counts of an agency's units in a period, the busiest first.</summary>
    public Task<ImmutableArray<AskCount>> ReadAsync(AgencyId agency, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        object[] period = [agency.Value, from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds()];
        return Task.FromResult(database.Read(session =>
        {
            var asks = session.List(AsksSql, row => (Unit: row.GetString(0), Hour: row.GetInt64(1), What: row.GetString(2), Count: row.GetInt64(3)), period);
            var answers = session.List(AnswersSql, row => (Unit: row.GetString(0), IsYes: row.GetString(1) == "given", Count: row.GetInt64(2)), period);
            return asks.GroupBy(one => one.Unit, StringComparer.Ordinal)
                .Select(unit => new AskCount(
                    unit.Key,
                    unit.Where(one => IsAsk(one.What)).Sum(one => one.Count),
                    unit.Where(one => IsAsk(one.What)).GroupBy(one => one.Hour, one => one.Count).Select(hour => hour.Sum()).DefaultIfEmpty().Max(),
                    unit.Where(one => one.What == "assisted").Sum(one => one.Count),
                    unit.Where(one => one.What == "spoken").Sum(one => one.Count),
                    Share(answers.Where(one => one.Unit == unit.Key).ToList())))
                .OrderByDescending(one => one.BusiestHour).ThenBy(one => one.Unit, StringComparer.Ordinal)
                .ToImmutableArray();
        }));
    }

    private static bool IsAsk(string what) => what is not ("assisted" or "spoken");

    private static int? Share(List<(string Unit, bool IsYes, long Count)> answers)
    {
        var all = answers.Sum(one => one.Count);
        return all < Fewest ? null : (int)Math.Round(100.0 * answers.Where(one => one.IsYes).Sum(one => one.Count) / all);
    }
}
