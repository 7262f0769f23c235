using System.Data.Common;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Breaches;

/// <summary>Possible breaches as the holder's data protection officer handles them. All of it lies in the log: the flag is a row, each assessment is one.</summary>
public sealed class PossibleBreaches(LedgerDatabase database, EntryAppenders appenders, TimeProvider time)
{
    /// <summary>Most releases listed of one.</summary>
    public const int MostReleases = 100;

    private const string IsAssessment =
        $"a.refers_to = i.entry AND a.kind = 'consent-event' AND a.outcome IN ('{BreachCodes.Notified}', '{BreachCodes.NoRisk}', '{BreachCodes.NoBreach}')";
    private const string Columns = $"""
        i.entry, i.subject, i.instant, i.position,
        (SELECT a.outcome FROM entry_index a WHERE {IsAssessment} ORDER BY a.position DESC LIMIT 1),
        (SELECT a.instant FROM entry_index a WHERE {IsAssessment} ORDER BY a.position DESC LIMIT 1)
        """;
    private const string OfHolder = $"FROM entry_index i WHERE i.holder = @1 AND i.kind = 'consent-event' AND i.outcome = '{BreachCodes.Flag}'";
    private const string ListSql = $"SELECT {Columns} {OfHolder} ORDER BY i.position DESC LIMIT @2";
    private const string FindSql = $"SELECT {Columns} {OfHolder} AND i.entry = @2";
    private const string OpenSql =
        $"SELECT count(*), min(i.instant) {OfHolder} AND NOT EXISTS (SELECT 1 FROM entry_index a WHERE {IsAssessment})";
    private static readonly string s_known = Persons.Sql("@2");
    private static readonly string s_releasesSql = $"""
        SELECT {AccessRowReader.Columns} FROM entry_index i
        WHERE i.subject IN {s_known} AND i.holder = @1 AND i.kind = 'release' AND i.outcome <> 'no-data' AND i.position < @3
            AND i.position > coalesce((SELECT max(b.position) FROM entry_index b
                WHERE b.subject IN {s_known} AND b.holder = @1 AND b.kind = 'consent-event' AND b.outcome = '{BreachCodes.Flag}' AND b.position < @3), -1)
        ORDER BY i.position DESC LIMIT @4
        """;

    /// <summary>A holder's own, newest first. No other agency's are ever found.</summary>
    public Task<IReadOnlyList<PossibleBreach>> OfHolderAsync(AgencyId holder, int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<PossibleBreach>>(database.Read(session =>
            session.List(ListSql, Read, holder.Value, (long)most).ConvertAll(flagged => Whole(session, holder, flagged))));
    }

    /// <summary>How many of a holder's are not assessed; null for none.</summary>
    public Task<OpenBreaches?> OpenAsync(AgencyId holder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.List(
            OpenSql,
            static row => row.GetInt64(0) is > 0 and var count
                ? new OpenBreaches(count, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)) + PossibleBreach.TimeToNotify)
                : null,
            holder.Value)[0]));
    }

    /// <summary>Writes down what the holder's officer found. The same again changes nothing; another outcome later is one more row, and the latest counts. Null when the holder has no such flag.</summary>
    public async Task<PossibleBreach?> AssessAsync(EntryId entry, BreachOutcome outcome, OfficerAct by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (database.Read(session => Find(session, by.Agency, entry)) is not { } known)
        {
            return null;
        }

        var locks = known.Subject is { } subject ? Locks.Of(subject) : Locks.Named("breach " + entry);
        return (await database.WriteAsync(locks, session => Assess(session, entry, outcome, by), cancellationToken)).Value;
    }

    private PossibleBreach? Assess(Session session, EntryId entry, BreachOutcome outcome, OfficerAct by)
    {
        // Read again under the lock: it may have been assessed, or erased, since.
        if (Find(session, by.Agency, entry) is not { } flagged)
        {
            return null;
        }

        if (flagged.Assessment?.Outcome != outcome)
        {
            var appender = appenders.Begin(session);
            var row = appender.Append(
                new EntryDraft
                {
                    Kind = EntryKind.ConsentEvent,
                    Subject = flagged.Subject,
                    CallerAgency = by.Agency,
                    Role = by.Role,
                    Employee = by.Employee,
                    EmployeeId = by.EmployeeId,
                    Holder = by.Agency,
                    RelatedEntry = entry,
                    PolicyHash = by.PolicyHash,
                    Detail = BreachCodes.Of(outcome),
                },
                time.GetUtcNow());
            appender.Flush();
            flagged = flagged with { Assessment = new BreachAssessment(outcome, row.Instant) };
        }

        return Whole(session, by.Agency, flagged);
    }

    private static Flagged? Find(Session session, AgencyId holder, EntryId entry) =>
        session.List(FindSql, Read, holder.Value, entry.Value.ToByteArray(bigEndian: true)) is [var flagged] ? flagged : null;

    private static PossibleBreach Whole(Session session, AgencyId holder, Flagged flagged)
    {
        var releases = flagged.Subject is { } subject
            ? session.List(s_releasesSql, AccessRowReader.Read, holder.Value, subject.ToBytes(), flagged.Position, MostReleases + 1L)
            : [];
        return new PossibleBreach
        {
            Entry = flagged.Entry,
            Subject = flagged.Subject,
            At = flagged.At,
            Releases = [.. releases.Take(MostReleases)],
            HasMore = releases.Count > MostReleases,
            Assessment = flagged.Assessment,
        };
    }

    private static Flagged Read(DbDataReader row) => new(
        EntryId.From(new Guid((byte[])row.GetValue(0), bigEndian: true)),
        row.IsDBNull(1) ? null : SubjectId.From((byte[])row.GetValue(1)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        row.GetInt64(3),
        row.IsDBNull(4) ? null : new BreachAssessment(BreachCodes.Read(row.GetString(4)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))));

    private sealed record Flagged(EntryId Entry, SubjectId? Subject, DateTimeOffset At, long Position, BreachAssessment? Assessment);
}
