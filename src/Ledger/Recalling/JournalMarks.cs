using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Delivering;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Recalling;

/// <summary>Keeps the marks, in the transaction of the row that says them.</summary>
/// <remarks>Whether something is called back does not hang on which came first, the mark or the participant's wish: a mark that comes after is called back at once.</remarks>
internal static class JournalMarks
{
    private const string Journalfort = "journalfort";
    private const string RememberSql = """
        INSERT INTO journalled (entry, subject, category, holder, requestor)
        SELECT i.entry, @2, i.category, i.holder, i.requestor FROM entry_index i
        WHERE i.entry = @1 AND i.subject = @3 AND i.kind = 'release'
        ON CONFLICT (entry) DO NOTHING
        """;
    private const string ForgetSql = "DELETE FROM journalled WHERE entry = @1";

    // A death and a merging end a yes as nobody's wish: they have an agency and a word for why.
    private const string IsStoppedSql = """
        SELECT 1 FROM consent_event
        WHERE subject = @1 AND category = @2 AND holder = @3 AND requestor = @4 AND position > @5
            AND (kind = 'refused' OR (kind = 'withdrawn' AND (by_agency IS NULL OR content IS NULL))) LIMIT 1
        """;
    private const string IsStoppedAloudSql = """
        SELECT 1 FROM entry_index
        WHERE subject = @1 AND position > @2 AND kind = 'consent-event' AND outcome = 'oral-stop' AND agency IN (@3, @4)
            AND (category IS NULL OR category = @5) AND reasons LIKE '%"stopped"%' LIMIT 1
        """;
    private const string BlocksSql = $"SELECT {BlockEvent.Columns} FROM block_event WHERE subject = @1 AND kind = 'blocked' AND position > @2";
    private const string IsErasedSql = "SELECT 1 FROM erasure_order WHERE subject = @1";

    /// <summary>
    /// Whether a mark is about somebody who has become another: it is said again about the one they are now, under the head that their stop takes too.
    /// Else a stop that commits in the same moment and the mark could each miss the other.
    /// </summary>
    public static bool IsOfSomebodyGone(Session session, EntryDraft mark) =>
        mark is { Kind: EntryKind.Outcome, Subject: { } subject } && Persons.Now(session, subject) != subject;

    /// <summary>A release was marked. The mark journalfort is remembered, any other forgets it.</summary>
    public static void Write(Session session, EntryAppender appender, EntryDraft mark, DateTimeOffset now)
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

        // Of one who was two: a release to either, under the one they are now.
        var selves = Persons.Of(session, subject);
        foreach (var one in selves)
        {
            _ = session.Execute(RememberSql, entry, subject.ToBytes(), one.ToBytes());
        }

        if (Journalled.OfEntry(session, subject, entry) is { } found && CauseOf(session, selves, found) is { } cause)
        {
            RecallWriter.Write(session, appender, subject, found, cause, now);
        }
    }

    /// <summary>Two turned out to be one: what the one wished since a release holds for the releases to the other too.</summary>
    public static void Merged(Session session, EntryAppender appender, SubjectId person, DateTimeOffset now)
    {
        var selves = Persons.Of(session, person);
        foreach (var found in Journalled.OfSubject(session, person))
        {
            if (CauseOf(session, selves, found) is { } cause)
            {
                RecallWriter.Write(session, appender, person, found, cause, now);
            }
        }
    }

    /// <summary>What the participant has wished since the release that calls it back; null when nothing. A later yes, or a block that was lifted, does not undo it.</summary>
    private static RecallCause? CauseOf(Session session, List<SubjectId> selves, Journalled found) =>
        selves.Exists(one => session.Scalar(IsStoppedSql, one.ToBytes(), found.Category, found.Holder, found.Agency, found.Position) is not null
            || session.Scalar(IsStoppedAloudSql, one.ToBytes(), found.Position, found.Agency, found.Holder, found.Category) is not null) ? RecallCause.Stop
        : selves.Exists(one => session.List(BlocksSql, BlockEvent.Read, one.ToBytes(), found.Position).Exists(block => found.Meets(block.Block))) ? RecallCause.Block
        : selves.Exists(one => session.Scalar(IsErasedSql, one.ToBytes()) is not null) ? RecallCause.Erasure
        : null;
}
