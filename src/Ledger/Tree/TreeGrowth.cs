using Navo.AccessLog;
using Navo.AccessLog.Copy;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tree;

/// <summary>Turns sealed rows into leaves, in one transaction that also records the new root.</summary>
internal sealed class TreeGrowth(LedgerDatabase database)
{
    /// <summary>Most leaves in one transaction: the write lock is shared with the Seal.</summary>
    public const int Most = 1_024;

    private const string AnySql = "SELECT EXISTS (SELECT 1 FROM unintegrated)";
    private const string TakeSql = "SELECT position, entry, hash FROM unintegrated ORDER BY position LIMIT @1";
    private const string LeafSql = "INSERT INTO leaf (leaf_index, position, entry, hash) VALUES (@1, @2, @3, @4)";
    private const string DoneSql = "DELETE FROM unintegrated WHERE position = @1";
    private const string RecordSql = "INSERT INTO tree_state (size, root, peaks) VALUES (@1, @2, @3)";
    private const string LeavesSql = """
        SELECT l.leaf_index, l.hash, c.canonical FROM leaf l LEFT JOIN entry_content c ON c.position = l.position
        WHERE l.leaf_index >= @1 AND l.leaf_index < @2 ORDER BY l.leaf_index
        """;

    public bool HasWork() => database.Read(session => (long)session.Scalar(AnySql)! == 1);

    public TreeState Newest() => database.Read(TreeState.Read);

    /// <summary>Takes a bounded number of rows into the tree; says how many.</summary>
    public async Task<int> GrowAsync(CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            Locks.Named("tree"),
            session =>
            {
                // Read under the lock: a twin that was paused here goes on from what is recorded, not from what it remembers.
                var frontier = TreeState.Read(session).ToFrontier();
                var rows = session.List(TakeSql, row => (row.GetInt64(0), (byte[])row.GetValue(1), (byte[])row.GetValue(2)), Most);
                foreach (var (position, entry, hash) in rows)
                {
                    _ = session.Execute(LeafSql, frontier.Size, position, entry, hash);
                    _ = session.Execute(DoneSql, position);
                    frontier.Append(Octets32.From(hash));
                }

                if (rows.Count > 0)
                {
                    _ = session.Execute(RecordSql, frontier.Size, frontier.Root().ToArray(), TreeState.PeaksOf(frontier));
                }

                return rows.Count;
            },
            cancellationToken);
        return committed.Value;
    }

    public List<LogLeaf> Leaves(long from, long to) => database.Read(session => session.List(
        LeavesSql,
        row => new LogLeaf(row.GetInt64(0), Octets32.From((byte[])row.GetValue(1)), row.IsDBNull(2) ? default : (byte[])row.GetValue(2)),
        from, to));
}
