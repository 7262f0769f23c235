using Navo.AccessLog.Erasing;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Recalling;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>Carries out one order, a bounded piece in each transaction. The order stands until the last one, so a run that was killed goes on where it was.</summary>
internal sealed class PersonEraser(EntryAppenders appenders, Pseudonyms pseudonyms, BlindIndex blind, TimeProvider time)
{
    private const string OrderSql = "SELECT subject, policy_hash FROM erasure_order WHERE erasure = @1";
    private const string RowsSql = """
        SELECT i.position, i.entry, l.leaf_index FROM entry_index i LEFT JOIN leaf l ON l.position = i.position
        WHERE i.subject = @1 ORDER BY i.position
        """;
    private const string GrantSql = "INSERT INTO erasure_grant (subject) VALUES (@1)";
    private const string EndSql = "DELETE FROM erasure_grant WHERE subject = @1";
    private const string AsksSql = "DELETE FROM ask_marker WHERE agency = @1 AND pseudonym = @2";

    /// <summary>Does the next piece, with every lock held.</summary>
    public PersonStep Step(Session session, byte[] order)
    {
        if (session.List(OrderSql, static row => (Subject: SubjectId.From((byte[])row.GetValue(0)), Policy: row.GetString(1)), order) is not [var wish])
        {
            return PersonStep.Done;
        }

        var subjects = Persons.Of(session, wish.Subject);
        if (Holds.Of(session, subjects) is not null)
        {
            return PersonStep.Held;
        }

        var rows = subjects.SelectMany(subject => session.List(
            RowsSql, static row => (Position: row.GetInt64(0), Entry: (byte[])row.GetValue(1), Leaf: row.IsDBNull(2) ? -1 : row.GetInt64(2)), subject.ToBytes())).ToList();
        if (rows.Exists(static row => row.Leaf < 0))
        {
            // A receipt names leaves: rows sealed just now become some on the integrator's next beat.
            return PersonStep.NotYet;
        }

        var appender = appenders.Begin(session);
        var piece = rows.Take(ContentEraser.Most).ToList();
        var notice = new ErasureNotice { Rule = ErasureNotice.Article17, Leaves = ContentEraser.Erase(session, piece, ErasureNotice.Article17) };
        var isLast = piece.Count == rows.Count;
        if (isLast)
        {
            notice = notice with { Records = subjects.Sum(subject => EraseRecords(session, subject)) };
        }

        Receipts.Write(session, appender, notice, order, wish.Policy, time.GetUtcNow());
        appender.Flush();
        return isLast ? PersonStep.Done : PersonStep.More;
    }

    private long EraseRecords(Session session, SubjectId subject)
    {
        var id = subject.ToBytes();
        var records = 0L;

        // What agencies asked about a pseudonym of theirs is kept under that pseudonym's index alone.
        foreach (var (agency, pseudonym) in pseudonyms.AllOf(subject))
        {
            records += session.Execute(AsksSql, agency.Value, blind.Of(pseudonym));
        }

        // What an agency has still to be told or has still to answer stays, as nobody's.
        RecallWriter.Detach(session, pseudonyms, subject);
        _ = session.Execute(GrantSql, id);
        foreach (var delete in PersonTables.Deletes)
        {
            records += session.Execute(delete, id);
        }

        _ = session.Execute(EndSql, id);
        return records;
    }
}
