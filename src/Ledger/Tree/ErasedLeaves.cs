using Navo.AccessLog.Copy;
using Navo.AccessLog.Erasing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tree;

/// <summary>Empties in the verification copy what erasure rows name, once a published checkpoint stands over those rows.</summary>
/// <remarks>Nothing is remembered on disk: whoever opens the copy goes through all receipts once, so a copy that a crash or a backup left behind is mended.</remarks>
internal sealed class ErasedLeaves(LedgerDatabase database)
{
    private const string PendingSql = "SELECT 1 FROM erasure_receipt r JOIN unintegrated u ON u.position = r.position LIMIT 1";
    private const string NoticesSql = """
        SELECT r.notice FROM erasure_receipt r JOIN leaf l ON l.position = r.position WHERE l.leaf_index >= @1 AND l.leaf_index < @2
        """;

    private long _size;

    /// <summary>True while an erasure row is no leaf yet.</summary>
    public bool AnyPending() => database.Read(static session => session.Scalar(PendingSql) is not null);

    /// <summary>Another copy, or the same one opened anew.</summary>
    public void Forget() => _size = 0;

    public void Mend(LogDirectory copy, long size)
    {
        if (_size == size)
        {
            return;
        }

        var notices = database.Read(session => session.List(NoticesSql, static row => row.GetString(0), _size, size));
        copy.Erase(notices.SelectMany(static text => ErasureNotice.TryParse(text, out var notice) ? notice.Leaves.Indexes : []));
        _size = size;
    }
}
