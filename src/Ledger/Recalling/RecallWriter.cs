using System.Data.Common;
using System.Text;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Delivering;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Recalling;

/// <summary>Calls back what was written down, in the transaction of the stop that asks for it. Only what is marked journalfort is: the marks lie in a small table of their own.</summary>
internal static class RecallWriter
{
    /// <summary>Detail of the row that says an agency was asked to delete.</summary>
    public const string Recalled = "recalled";

    private const string Journalfort = "journalfort";
    private const string FoundColumns = "j.entry, i.requestor, i.unit, i.category, i.holder, i.purpose, i.instant, i.employee, i.position";
    private const string From = "FROM journalled j JOIN entry_index i ON i.entry = j.entry WHERE j.subject = @1";
    private const string OfSharingSql =
        $"SELECT {FoundColumns} {From} AND j.category = @2 AND j.holder = @3 AND j.requestor = @4 ORDER BY i.position";
    private const string OfSubjectSql = $"SELECT {FoundColumns} {From} ORDER BY i.position";
    private const string OfEntrySql = $"SELECT {FoundColumns} {From} AND j.entry = @2";
    private const string RememberSql = """
        INSERT INTO journalled (entry, subject, category, holder, requestor)
        SELECT i.entry, i.subject, i.category, i.holder, i.requestor FROM entry_index i
        WHERE i.entry = @1 AND i.subject = @2 AND i.kind = 'release'
        ON CONFLICT (entry) DO NOTHING
        """;
    private const string ForgetSql = "DELETE FROM journalled WHERE entry = @1";
    private const string IsStoppedSql = """
        SELECT count(*) FROM consent_event
        WHERE subject = @1 AND category = @2 AND holder = @3 AND requestor = @4 AND position > @5 AND kind IN ('withdrawn', 'refused')
        """;
    private const string WaitingSql = "SELECT item, agency FROM outbox WHERE subject = @1 AND kind = 'recall' AND state IN ('waiting', 'dead')";
    private const string PutBySql = "UPDATE outbox SET content = @2 WHERE item = @1";
    private const string DetachOutboxSql = "UPDATE outbox SET subject = NULL WHERE subject = @1 AND kind = 'recall'";
    private const string DetachSql = "UPDATE recall SET subject = NULL WHERE subject = @1";
    private const string IsRecalledSql = "SELECT 1 FROM recall WHERE entry = @1";
    private const string InsertSql = """
        INSERT INTO recall (recall, subject, entry, agency, unit, category, holder, purpose, cause, released_at, made_at, log_row)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
        """;

    /// <summary>A stop, or a no to what was shared: everything of that sharing that is written down is called back.</summary>
    public static void OfStop(
        Session session, EntryAppender appender, SubjectId subject, CategoryId category, AgencyId holder, AgencyId requestor, DateTimeOffset now)
    {
        foreach (var found in session.List(OfSharingSql, Read, subject.ToBytes(), category.Value, holder.Value, requestor.Value))
        {
            Write(session, appender, subject, found, RecallCause.Stop, now);
        }
    }

    /// <summary>A block works like a stop for the one it keeps out: what they wrote down is called back.</summary>
    public static void OfBlock(Session session, EntryAppender appender, SubjectId subject, Block block, DateTimeOffset now)
    {
        foreach (var found in session.List(OfSubjectSql, Read, subject.ToBytes()).Where(found => Meets(block, found)))
        {
            Write(session, appender, subject, found, RecallCause.Block, now);
        }
    }

    /// <summary>Erasure: everything that is written down is called back (GDPR art. 19), as long as the agency can still be told about whom.</summary>
    public static void OfErasure(Session session, EntryAppender appender, SubjectId subject, DateTimeOffset now)
    {
        foreach (var found in session.List(OfSubjectSql, Read, subject.ToBytes()))
        {
            Write(session, appender, subject, found, RecallCause.Erasure, now);
        }
    }

    /// <summary>
    /// Part of erasing a person: their recalls stay, as nobody's, until they are delivered and answered. What is still to be delivered keeps the
    /// one thing the agency knows the person by, its own pseudonym, and loses it when it is delivered.
    /// </summary>
    public static void Detach(Session session, Pseudonyms pseudonyms, SubjectId subject)
    {
        foreach (var (item, agency) in session.List(WaitingSql, row => ((byte[])row.GetValue(0), AgencyId.Parse(row.GetString(1))), subject.ToBytes()))
        {
            _ = session.Execute(PutBySql, item, Encoding.ASCII.GetBytes(pseudonyms.For(agency, subject).Value));
        }

        _ = session.Execute(DetachOutboxSql, subject.ToBytes());
        _ = session.Execute(DetachSql, subject.ToBytes());
    }

    /// <summary>A release was marked. The mark journalfort is remembered, any other forgets it; where the sharing has been stopped already, it is called back at once.</summary>
    public static void OfMark(Session session, EntryAppender appender, EntryDraft mark, DateTimeOffset now)
    {
        if (mark is not { Kind: EntryKind.Outcome, Subject: { } subject, RelatedEntry: { } release })
        {
            return;
        }

        var entry = Outbox.Key(release.Value);
        if (mark.Detail != Journalfort)
        {
            _ = session.Execute(ForgetSql, entry);
            return;
        }

        _ = session.Execute(RememberSql, entry, subject.ToBytes());
        if (session.List(OfEntrySql, Read, subject.ToBytes(), entry) is [var found]
            && session.Scalar(IsStoppedSql, subject.ToBytes(), found.Category, found.Holder, found.Agency, found.Position) is > 0L)
        {
            Write(session, appender, subject, found, RecallCause.Stop, now);
        }
    }

    private static void Write(Session session, EntryAppender appender, SubjectId subject, Found found, RecallCause cause, DateTimeOffset now)
    {
        if (session.Scalar(IsRecalledSql, found.Entry) is not null)
        {
            return;
        }

        var row = appender.Append(
            new EntryDraft
            {
                Kind = EntryKind.ConsentEvent,
                Subject = subject,
                Category = CategoryId.Parse(found.Category),
                Holder = AgencyId.Parse(found.Holder),
                Requestor = AgencyId.Parse(found.Agency),
                RelatedEntry = EntryId.From(new Guid(found.Entry, bigEndian: true)),
                Detail = Recalled,
            },
            now);
        var recall = Guid.NewGuid();
        _ = session.Execute(
            InsertSql,
            Outbox.Key(recall), subject.ToBytes(), found.Entry, found.Agency, found.Unit, found.Category, found.Holder, found.Purpose,
            cause.ToString().ToLowerInvariant(), found.At, row.Instant.ToUnixTimeMilliseconds(), Outbox.Key(row.Entry.Value));
        Outbox.Add(session, recall, OutboxKind.Recall, subject, AgencyId.Parse(found.Agency), content: null, now);
    }

    private static bool Meets(Block block, Found found) => (block.Category is null || block.Category.Value.Value == found.Category) && block switch
    {
        Block.OfEmployee one => one.Agency.Value == found.Agency && one.Employee.Value == found.Employee,
        Block.OfUnit one => one.Agency.Value == found.Agency && one.Unit.Value == found.Unit,
        Block.OfAgency one => one.Agency.Value == found.Agency,
        _ => false,
    };

    private static Found Read(DbDataReader row) => new(
        (byte[])row.GetValue(0), row.GetString(1), Text(row, 2), row.GetString(3), row.GetString(4), Text(row, 5), row.GetInt64(6), Text(row, 7),
        row.GetInt64(8));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed record Found(
        byte[] Entry, string Agency, string? Unit, string Category, string Holder, string? Purpose, long At, string? Employee, long Position);
}
