using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Recalling;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Identity.Merging;

/// <summary>Makes two people one inside a transaction: what gives ends on both sides, what narrows holds for the one that stays.</summary>
/// <remarks>
/// Never a union of what was allowed: every yes of both ends. Blocks of both hold. What the agencies said of either is dropped, and a
/// snapshot is asked for: until they have said it anew of the one, nothing is released (promise 8). The rows of the one gone stay as they are;
/// what is still to happen about them (marks that a stop calls back, recalls on their way, corrections to tell of, uses that a cap counts) is the kept one's from here on.
/// </remarks>
internal static class OnePerson
{
    /// <summary>The row's word for a yes that ended because two people turned out to be one.</summary>
    public const string EndedByMerge = "ended-by-merge";

    private const string MoveNumbersSql = "UPDATE participant_identifier SET subject = @1, current = 0 WHERE subject = @2";
    private const string AskAnewSql = """
        UPDATE feed SET wants_snapshot = 1 WHERE agency IN (SELECT agency FROM participant_fact WHERE subject = @1 OR subject = @2)
        """;
    private const string DropFactsSql = "DELETE FROM participant_fact WHERE subject = @1 OR subject = @2";
    private const string DropFollowUpsSql = "DELETE FROM follow_up WHERE subject = @1 OR subject = @2";
    private const string MoveClaimsSql = """
        INSERT INTO unit_claim (subject, agency, unit, first_seen)
        SELECT @1, c.agency, c.unit, c.first_seen FROM unit_claim c WHERE c.subject = @2
        ON CONFLICT (subject, agency, unit) DO NOTHING
        """;
    private const string HoldBothSql = """
        INSERT INTO held_person (hold, subject) SELECT p.hold, @1 FROM held_person p WHERE p.subject = @2 ON CONFLICT (hold, subject) DO NOTHING
        """;
    private const string MoveMarksSql = "UPDATE journalled SET subject = @1 WHERE subject = @2";
    private const string MoveRecallsSql = "UPDATE recall SET subject = @1 WHERE subject = @2";
    private const string MoveDeliveriesSql = "UPDATE outbox SET subject = @1 WHERE subject = @2 AND kind = 'recall'";
    private const string MoveCorrectionsSql = "UPDATE correction SET subject = @1 WHERE subject = @2";
    private const string MergedSql = "INSERT INTO subject_merge (gone, kept, proposal, instant) VALUES (@1, @2, @3, @4)";

    public static void Make(Session session, EntryAppender appender, MergeProposal proposal, OfficerAct by, DateTimeOffset now)
    {
        var (kept, gone) = (proposal.Kept, proposal.Gone);
        foreach (var subject in (SubjectId[])[kept, gone])
        {
            _ = ConsentEnding.EndAll(session, appender, subject, by.Agency, by.Employee, EndedByMerge, now);

            // A release that was decided on either before this is stale at the Seal.
            var head = appender.Head(subject) ?? throw new InvalidOperationException("A merge is of two people NAVO knows.");
            head.Revision++;
        }

        // Before the blocks are carried: what they call back is the kept one's by then.
        foreach (var move in (string[])[MoveMarksSql, MoveRecallsSql, MoveDeliveriesSql, MoveCorrectionsSql])
        {
            _ = session.Execute(move, kept.ToBytes(), gone.ToBytes());
        }

        Blocks.Carry(session, appender, gone, kept, now);
        Uses.Carry(session, gone, kept, now);
        _ = session.Execute(MoveNumbersSql, kept.ToBytes(), gone.ToBytes());
        _ = session.Execute(AskAnewSql, kept.ToBytes(), gone.ToBytes());
        _ = session.Execute(DropFactsSql, kept.ToBytes(), gone.ToBytes());
        _ = session.Execute(DropFollowUpsSql, kept.ToBytes(), gone.ToBytes());
        _ = session.Execute(MoveClaimsSql, kept.ToBytes(), gone.ToBytes());
        _ = session.Execute(HoldBothSql, kept.ToBytes(), gone.ToBytes());
        _ = session.Execute(HoldBothSql, gone.ToBytes(), kept.ToBytes());
        _ = session.Execute(MergedSql, gone.ToBytes(), kept.ToBytes(), MergeRows.Bytes(proposal.Id), now.ToUnixTimeMilliseconds());
        JournalMarks.Merged(session, appender, kept, now);
    }
}
