using Navo.AccessLog.Entries;
using Navo.AccessLog.Erasing;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>Erases the content of the log's rows that have passed their class. A living person's own part then names the gap.</summary>
internal sealed class RowEraser(EntryAppenders appenders, TimeProvider time)
{
    /// <summary>The kind of policy/retention.json. Content and index go together, whichever of the two is kept longer.</summary>
    public const string Kind = "access-entry";

    // Rows about erasing are about nobody and stay: without them nobody could tell what is gone by rule from what is gone.
    private const string OldSql = """
        FROM entry_index i JOIN leaf l ON l.position = i.position
        WHERE i.instant < @1 AND i.kind <> 'erasure'
            AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = i.subject)
        """;
    private const string CandidatesSql = "SELECT i.position " + OldSql + " ORDER BY i.position LIMIT @2";
    private const string CountSql = "SELECT count(*) " + OldSql;
    private const string RowSql = """
        SELECT i.entry, l.leaf_index, i.subject, c.canonical FROM entry_index i
        JOIN leaf l ON l.position = i.position JOIN entry_content c ON c.position = i.position
        WHERE i.position = @1 AND NOT EXISTS (SELECT 1 FROM held_person h WHERE h.subject = i.subject)
        """;
    private const string IsKnownSql = "SELECT 1 FROM participant WHERE subject = @1";
    private const string RunSql = "INSERT INTO erased_run (subject, first_count, last_count) VALUES (@1, @2, @3)";

    public static List<long> Candidates(Session session, ErasureNotice notice) =>
        session.List(CandidatesSql, static row => row.GetInt64(0), notice.Before, ContentEraser.Most);

    public static long Count(Session session, ErasureNotice notice) => (long)session.Scalar(CountSql, notice.Before)!;

    /// <summary>Erases what of the candidates may go, with every lock held.</summary>
    public long Erase(Session session, List<long> candidates, ErasureNotice notice, string policyHash)
    {
        if (Holds.OfEverything(session) is not null)
        {
            return 0;
        }

        var rows = new List<(long Position, byte[] Entry, long Leaf)>();
        var counts = new Dictionary<string, (byte[] Subject, List<long> Counts)>(StringComparer.Ordinal);
        foreach (var position in candidates)
        {
            using var reader = session.Query(RowSql, position);
            if (!reader.Read())
            {
                continue;
            }

            if (CountOf((byte[])reader.GetValue(3)) is not { } count)
            {
                // Nobody can tell which of the person's rows it is, so their own part could not name the gap; and it is a trace of what happened to
                // it. It stays, the others go on, and the log's verification tells of it, for its leaf is not what was signed.
                continue;
            }

            rows.Add((position, (byte[])reader.GetValue(0), reader.GetInt64(1)));
            if (!reader.IsDBNull(2) && count > 0)
            {
                var subject = (byte[])reader.GetValue(2);
                var key = Convert.ToHexString(subject);
                if (!counts.TryGetValue(key, out var known))
                {
                    counts.Add(key, known = (subject, []));
                }

                known.Counts.Add(count);
            }
        }

        if (rows.Count == 0)
        {
            return 0;
        }

        foreach (var (subject, erased) in counts.Values)
        {
            Remember(session, subject, erased);
        }

        var appender = appenders.Begin(session);
        Receipts.Write(session, appender, notice with { Leaves = ContentEraser.Erase(session, rows, notice.Rule) }, null, policyHash, time.GetUtcNow());
        appender.Flush();
        return rows.Count;
    }

    private static long? CountOf(byte[] octets)
    {
        try
        {
            return EntryFormat.Decode(octets).RunningCount;
        }
        catch (EntryFormatException)
        {
            return null;
        }
    }

    private static void Remember(Session session, byte[] subject, List<long> erased)
    {
        if (session.Scalar(IsKnownSql, subject) is null)
        {
            return;
        }

        foreach (var (first, last) in LeafRanges.Of(erased).Ranges)
        {
            _ = session.Execute(RunSql, subject, first, last);
        }
    }
}
