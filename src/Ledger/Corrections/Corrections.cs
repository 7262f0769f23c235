using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Notifying;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Corrections;

/// <summary>Corrections travel to those who got what was wrong (GDPR art. 19): as a mark on their own release rows, and as nothing else.</summary>
public sealed class Corrections(LedgerDatabase database, BlindIndex blind, TimeProvider time)
{
    /// <summary>How long after a correction its recipients are told; by then what was read is read anew, or its use has ended.</summary>
    public static readonly TimeSpan ToldFor = TimeSpan.FromDays(180);

    /// <summary>A release sealed this soon after a correction may still have been fetched before it: its recipient is told too.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private const string ToldOfSql = "SELECT 1 FROM participant_fact WHERE agency = @1 AND subject = @2";
    private const string InsertSql = """
        INSERT INTO correction (holder, correction, subject, category, corrected_at, received_at) VALUES (@1, @2, @3, @4, @5, @6)
        ON CONFLICT (holder, correction) DO NOTHING
        """;

    // A release about one who has become another since is about that other: the recipient of either's data is told (GDPR art. 19).
    private const string NoticesSql = """
        WITH RECURSIVE became (gone, person) AS (
            SELECT m.gone, m.kept FROM subject_merge m WHERE NOT EXISTS (SELECT 1 FROM subject_merge n WHERE n.gone = m.kept)
            UNION ALL
            SELECT m.gone, b.person FROM subject_merge m JOIN became b ON b.gone = m.kept
        )
        SELECT c.correction, c.subject, c.category, c.holder, c.corrected_at, i.entry, i.purpose, i.instant, i.outcome,
            (SELECT 1 FROM correction_told t WHERE t.holder = c.holder AND t.correction = c.correction AND t.entry = i.entry)
        FROM entry_index i
        LEFT JOIN became b ON b.gone = i.subject
        JOIN correction c ON c.subject = coalesce(b.person, i.subject) AND i.kind = 'release' AND i.category = c.category AND i.holder = c.holder
        WHERE i.agency = @1 AND i.employee = @2 AND c.corrected_at >= @3
        ORDER BY i.position
        """;
    private const string ToldSql = """
        INSERT INTO correction_told (holder, correction, entry, told_at) VALUES (@1, @2, @3, @4)
        ON CONFLICT (holder, correction, entry) DO NOTHING
        """;

    /// <summary>Takes what a holder says; about a person it has told no standing facts of, it is passed over without a word.</summary>
    public async Task TakeAsync(AgencyId holder, IReadOnlyList<Correction> corrections, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        var received = time.GetUtcNow();
        _ = await database.WriteAsync(Locks.None, session => Take(session, holder, corrections, received), cancellationToken);
    }

    /// <summary>The employee's own releases that have been corrected since, the newest of each person and category; of one person, or of all.</summary>
    public Task<ImmutableArray<CorrectionNotice>> NoticesAsync(
        AgencyId agency, EmployeeAlias employee, SubjectId? subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var since = (time.GetUtcNow() - ToldFor).ToUnixTimeMilliseconds();
        var found = database.Read(session => session.List(
            NoticesSql,
            static row => (
                Notice: new CorrectionNotice
                {
                    Correction = new Guid((byte[])row.GetValue(0), bigEndian: true),
                    Subject = SubjectId.From((byte[])row.GetValue(1)),
                    Category = CategoryId.Parse(row.GetString(2)),
                    Holder = AgencyId.Parse(row.GetString(3)),
                    CorrectedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
                    Release = EntryId.From(new Guid((byte[])row.GetValue(5), bigEndian: true)),
                    Purpose = PurposeId.Parse(row.GetString(6)),
                    ReleasedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
                    IsTold = !row.IsDBNull(9),
                },
                HadData: row.IsDBNull(8) || row.GetString(8) != "no-data"),
            agency.Value, employee.Value, since));
        return Task.FromResult<ImmutableArray<CorrectionNotice>>(
        [
            .. found.Where(pair => subject is null || pair.Notice.Subject == subject)
                .GroupBy(pair => (pair.Notice.Subject, pair.Notice.Category, pair.Notice.Holder))
                .Select(same => Pending([.. same]))
                .OfType<CorrectionNotice>(),
        ]);
    }

    /// <summary>Remembers that a row says the recipient was told.</summary>
    public Task MarkToldAsync(CorrectionNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return database.WriteAsync(
            Locks.None,
            session => session.Execute(
                ToldSql, notice.Holder.Value, notice.Correction.ToByteArray(bigEndian: true), notice.Release.Value.ToByteArray(bigEndian: true),
                time.GetUtcNow().ToUnixTimeMilliseconds()),
            cancellationToken);
    }

    /// <summary>Of one person and category: the last release that had data before the newest correction, unless something was read after it.</summary>
    private static CorrectionNotice? Pending((CorrectionNotice Notice, bool HadData)[] same)
    {
        var newest = same.Max(pair => pair.Notice.CorrectedAt);
        var pairs = same.Where(pair => pair.Notice.CorrectedAt == newest).ToList();
        return pairs.Exists(pair => pair.Notice.ReleasedAt >= newest + Margin)
            ? null
            : pairs.Where(pair => pair.HadData).Select(pair => pair.Notice).LastOrDefault();
    }

    private int Take(Session session, AgencyId holder, IReadOnlyList<Correction> corrections, DateTimeOffset received)
    {
        var taken = 0;
        foreach (var one in corrections)
        {
            if (Participants.Find(session, blind.Of(one.Person)) is { } subject && session.Scalar(ToldOfSql, holder.Value, subject.ToBytes()) is not null)
            {
                var at = one.CorrectedAt < received ? one.CorrectedAt : received;
                if (session.Execute(
                    InsertSql, holder.Value, one.Id.ToByteArray(bigEndian: true), subject.ToBytes(), one.Category.Value,
                    at.ToUnixTimeMilliseconds(), received.ToUnixTimeMilliseconds()) == 1)
                {
                    taken++;
                    NoticeWriter.Of(session, subject, NoticeKind.Change, $"correction {holder} {one.Id:N}", received);
                }
            }
        }

        return taken;
    }
}
