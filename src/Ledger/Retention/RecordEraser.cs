using Navo.AccessLog.Erasing;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>Erases records that are no rows of the log and have passed their class, each kind in one transaction with its receipt.</summary>
internal sealed class RecordEraser(EntryAppenders appenders, TimeProvider time)
{
    private const string EndSql = "DELETE FROM erasure_grant";

    /// <summary>How many of the kind have passed their class.</summary>
    public static long Count(Session session, ErasureNotice notice) =>
        Classes.Of(notice.Rule).Sum(old => (long)session.Scalar(old.CountSql, notice.Before)!);

    public long Erase(Session session, ErasureNotice notice, string policyHash)
    {
        if (Holds.OfEverything(session) is not null)
        {
            return 0;
        }

        var records = 0L;
        foreach (var old in Classes.Of(notice.Rule))
        {
            if (old.GrantSql is { } grant)
            {
                _ = session.Execute(grant, notice.Before);
            }

            records += session.Execute(old.DeleteSql, notice.Before);
            if (old.GrantSql is not null)
            {
                _ = session.Execute(EndSql);
            }
        }

        if (records > 0)
        {
            var appender = appenders.Begin(session);
            Receipts.Write(session, appender, notice with { Records = records }, null, policyHash, time.GetUtcNow());
            appender.Flush();
        }

        return records;
    }
}
