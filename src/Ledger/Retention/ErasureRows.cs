using Navo.AccessLog.Erasing;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>The rows of the log that say what was erased under which rule. They are about nobody, and every officer may see them.</summary>
public sealed class ErasureRows(LedgerDatabase database)
{
    /// <summary>Most rows in one answer.</summary>
    public const int Most = 200;

    private const string ListSql = """
        SELECT r.entry, r.instant, r.notice, c.canonical FROM erasure_receipt r JOIN entry_content c ON c.position = r.position
        ORDER BY r.position DESC LIMIT @1
        """;

    /// <summary>The newest, newest first.</summary>
    public Task<IReadOnlyList<ErasureRow>> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ErasureRow>>(database.Read(static session => session.List(ListSql, Read, Most)));
    }

    private static ErasureRow Read(System.Data.Common.DbDataReader row) => new(
        EntryId.From(new Guid((byte[])row.GetValue(0), bigEndian: true)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        ErasureNotice.TryParse(row.GetString(2), out var notice) ? notice : throw new InvalidOperationException("A receipt says nothing."),
        (byte[])row.GetValue(3));
}
