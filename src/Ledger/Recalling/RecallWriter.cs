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
        foreach (var found in Journalled.OfSharing(session, subject, category, holder, requestor))
        {
            Write(session, appender, subject, found, RecallCause.Stop, now);
        }
    }

    /// <summary>
    /// A stop said aloud, towards an agency and from it: what is written down is called back also where no yes is left to stop, because it ended without
    /// anybody's wish (two people merged, a death reported by mistake).
    /// </summary>
    public static void OfOralStop(Session session, EntryAppender appender, SubjectId subject, AgencyId agency, CategoryId? category, DateTimeOffset now)
    {
        foreach (var found in Journalled.OfSubject(session, subject).Where(found =>
            (found.Agency == agency.Value || found.Holder == agency.Value) && (category is null || found.Category == category.Value.Value)))
        {
            Write(session, appender, subject, found, RecallCause.Stop, now);
        }
    }

    /// <summary>A block works like a stop for the one it keeps out: what they wrote down is called back.</summary>
    public static void OfBlock(Session session, EntryAppender appender, SubjectId subject, Block block, DateTimeOffset now)
    {
        foreach (var found in Journalled.OfSubject(session, subject).Where(found => found.Meets(block)))
        {
            Write(session, appender, subject, found, RecallCause.Block, now);
        }
    }

    /// <summary>Erasure: everything that is written down is called back (GDPR art. 19), as long as the agency can still be told about whom.</summary>
    public static void OfErasure(Session session, EntryAppender appender, SubjectId subject, DateTimeOffset now)
    {
        foreach (var found in Journalled.OfSubject(session, subject))
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

    /// <summary>Calls one back, unless it has been.</summary>
    public static void Write(Session session, EntryAppender appender, SubjectId subject, Journalled found, RecallCause cause, DateTimeOffset now)
    {
        if (session.Scalar(IsRecalledSql, found.Entry) is not null)
        {
            return;
        }

        var written = appender.Append(
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
            cause.ToString().ToLowerInvariant(), found.At, written.Instant.ToUnixTimeMilliseconds(), Outbox.Key(written.Entry.Value));
        Outbox.Add(session, recall, OutboxKind.Recall, subject, AgencyId.Parse(found.Agency), content: null, now);
    }
}
