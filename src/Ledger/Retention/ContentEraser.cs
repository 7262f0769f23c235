using Navo.AccessLog.Erasing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>Deletes the content of rows of the log: octets, salt, what the decision was made on, the search index, and that it was written down. Leaves stay, so every proof does.</summary>
internal static class ContentEraser
{
    /// <summary>Most rows in one transaction: the write lock is shared with the Seal, and a receipt has to fit in an entry.</summary>
    public const int Most = 512;

    private const string GrantSql = "INSERT INTO retention_grant (entry, reason) VALUES (@1, @2)";
    private const string ContentSql = "DELETE FROM entry_content WHERE position = @1";
    private const string InputsSql = "DELETE FROM decision_input WHERE position = @1";
    private const string IndexSql = "DELETE FROM entry_index WHERE position = @1";
    private const string MarkSql = "DELETE FROM journalled WHERE entry = @1";
    private const string EndSql = "DELETE FROM retention_grant WHERE entry = @1";

    /// <summary>Erases; gives the leaves for the receipt.</summary>
    public static LeafRanges Erase(Session session, IReadOnlyCollection<(long Position, byte[] Entry, long Leaf)> rows, string rule)
    {
        foreach (var (position, entry, _) in rows)
        {
            // SQLite has no roles: the grant is what its triggers ask for, and it is gone again before the commit.
            _ = session.Execute(GrantSql, entry, rule);
            _ = session.Execute(ContentSql, position);
            _ = session.Execute(InputsSql, position);
            _ = session.Execute(IndexSql, position);
            _ = session.Execute(MarkSql, entry);
            _ = session.Execute(EndSql, entry);
        }

        return LeafRanges.Of(rows.Select(static row => row.Leaf));
    }
}
