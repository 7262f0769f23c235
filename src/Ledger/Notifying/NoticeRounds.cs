using System.Globalization;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Delivering;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Notifying;

/// <summary>Turns what is due to be told into messages: all that is due for one participant is one message, since none says what it is about.</summary>
public sealed class NoticeRounds(LedgerDatabase database, TimeProvider time)
{
    /// <summary>Looks are told of at most this often: a message for each would tell whoever sees the phone how often somebody works with the case.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(24);

    private const int MostAtOnce = 200;

    private const string DueSql = "SELECT DISTINCT subject FROM notice WHERE state = 'planned' AND due_at <= @1 LIMIT 200";
    private const string BundleSql = "UPDATE notice SET state = 'bundled', item = @2 WHERE subject = @1 AND state = 'planned' AND due_at <= @3";
    private const string DropSql = "UPDATE notice SET state = 'dropped' WHERE subject = @1 AND state = 'planned' AND due_at <= @2";
    private const string IsWantedSql = "SELECT 1 FROM notice_choice WHERE subject = @1 AND is_on = 1 AND address IS NOT NULL";
    private const string IsDeadSql = "SELECT 1 FROM participant_fact WHERE subject = @1 AND alive = 0";
    private const string LookersSql = """
        SELECT subject FROM notice_choice c
        WHERE c.is_on = 1 AND c.address IS NOT NULL AND ' ' || c.kinds || ' ' LIKE '% look %' AND c.looks_at <= @1
            AND EXISTS (SELECT 1 FROM entry_index i WHERE i.subject = c.subject AND i.kind = 'release' AND i.position > c.looks_after)
        LIMIT 200
        """;
    private const string NewestSql = "SELECT max(position) FROM entry_index WHERE subject = @1 AND kind = 'release' AND position > @2";
    private const string ToldSql = "UPDATE notice_choice SET looks_after = @2, looks_at = @3 WHERE subject = @1";

    /// <summary>Plans word of looks since the last: read from the rows themselves, so that a release carries no more work for it.</summary>
    public async Task<int> LooksAsync(CancellationToken cancellationToken)
    {
        var before = (time.GetUtcNow() - BetweenLooks).ToUnixTimeMilliseconds();
        var told = 0;
        foreach (var subject in database.Read(session => session.List(LookersSql, Subject, before)))
        {
            var committed = await database.WriteAsync(Locks.Of(subject), session => Look(session, subject, before), cancellationToken);
            told += committed.Value;
        }

        return told;
    }

    /// <summary>Makes messages of what is due. Returns how many participants get one.</summary>
    public async Task<int> BundleAsync(CancellationToken cancellationToken)
    {
        var messages = 0;
        List<SubjectId> due;
        do
        {
            var now = time.GetUtcNow();
            due = database.Read(session => session.List(DueSql, Subject, now.ToUnixTimeMilliseconds()));
            foreach (var subject in due)
            {
                var committed = await database.WriteAsync(Locks.Of(subject), session => Bundle(session, subject, now), cancellationToken);
                messages += committed.Value;
            }
        }
        while (due.Count == MostAtOnce);
        return messages;
    }

    private static int Bundle(Session session, SubjectId subject, DateTimeOffset now)
    {
        var (id, at) = (subject.ToBytes(), now.ToUnixTimeMilliseconds());
        if (session.Scalar(IsWantedSql, id) is null || session.Scalar(IsDeadSql, id) is not null)
        {
            // Switched off since; or dead: messages stop (policy).
            _ = session.Execute(DropSql, id, at);
            return 0;
        }

        var item = Guid.NewGuid();
        if (session.Execute(BundleSql, id, Outbox.Key(item), at) == 0)
        {
            // Another process was first.
            return 0;
        }

        Outbox.Add(session, item, OutboxKind.Notice, subject, agency: null, content: null, now);
        return 1;
    }

    private int Look(Session session, SubjectId subject, long before)
    {
        var id = subject.ToBytes();
        var found = session.List(Notices.ChoiceSql, row => (After: row.GetInt64(4), At: row.GetInt64(5)), id);
        if (found is not [var choice] || choice.At > before || session.Scalar(NewestSql, id, choice.After) is not long newest)
        {
            return 0;
        }

        // For one person position order is commit order, so nothing below the newest can appear later.
        var now = time.GetUtcNow();
        NoticeWriter.Of(session, subject, NoticeKind.Look, "look " + newest.ToString(CultureInfo.InvariantCulture), now);
        return session.Execute(ToldSql, id, newest, now.ToUnixTimeMilliseconds());
    }

    private static SubjectId Subject(System.Data.Common.DbDataReader row) => SubjectId.From((byte[])row.GetValue(0));
}
