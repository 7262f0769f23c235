using Navo.Contracts.Identifiers;
using Navo.Ledger.Rows;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Streaming;

/// <summary>The rows of an agency in the order of the tree's leaves, and how far that agency's own collector has confirmed them.</summary>
/// <remarks>
/// By leaf and not by position: on a database with several writers a lower position may become visible later, a lower leaf
/// never. So whoever has confirmed leaf n has been sent every row of theirs below it.
/// </remarks>
public sealed class AuditStreams(LedgerDatabase database)
{
    private const string Scope = "(i.holder = @1 OR i.requestor = @1 OR i.agency = @1)";
    private const string NextSql = "SELECT next_leaf FROM audit_stream WHERE agency = @1";
    private const string SizeSql = "SELECT size FROM tree_state ORDER BY size DESC LIMIT 1";
    private const string RowsSql = $"""
        SELECT {AccessRowReader.Columns}, c.canonical FROM leaf l
        JOIN entry_index i ON i.position = l.position LEFT JOIN entry_content c ON c.position = l.position
        WHERE {Scope} AND l.leaf_index >= @2 AND l.leaf_index < @3 ORDER BY l.leaf_index
        """;
    private const string OldestSql = $"""
        SELECT i.instant FROM leaf l JOIN entry_index i ON i.position = l.position
        WHERE {Scope} AND l.leaf_index >= @2 ORDER BY l.leaf_index LIMIT 1
        """;
    private const string ConfirmSql = """
        INSERT INTO audit_stream (agency, next_leaf, instant) VALUES (@1, @2, @3)
        ON CONFLICT (agency) DO UPDATE SET next_leaf = @2, instant = @3 WHERE audit_stream.next_leaf < @2
        """;

    /// <summary>True while this process, of all that share the database, is the one that sends this agency's rows.</summary>
    public bool IsOurs(AgencyId agency) => database.HoldsFence("audit-stream-" + agency.Value);

    /// <summary>The first leaf the collector has not confirmed.</summary>
    public Task<long> ConfirmedAsync(AgencyId agency, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Scalar(NextSql, agency.Value) as long? ?? 0));
    }

    /// <summary>The agency's rows among the next so many leaves.</summary>
    public Task<StreamPage> ReadAsync(AgencyId agency, long from, int leaves, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session =>
        {
            var next = Math.Min(from + leaves, (long)session.Scalar(SizeSql)!);
            return next <= from
                ? new StreamPage([], from)
                : new StreamPage(
                    [.. session.List(
                        RowsSql,
                        static row => new AccessRowContent(
                            AccessRowReader.Read(row), row.IsDBNull(AccessRowReader.Count) ? null : (byte[])row.GetValue(AccessRowReader.Count)),
                        agency.Value, from, next)],
                    next);
        }));
    }

    /// <summary>Everything below this leaf has been confirmed. Going back is not possible: a twin that lags changes nothing.</summary>
    public async Task ConfirmAsync(AgencyId agency, long next, DateTimeOffset at, CancellationToken cancellationToken) => _ = await database.WriteAsync(
        Locks.Named("audit-stream " + agency.Value),
        session => session.Execute(ConfirmSql, agency.Value, next, at.ToUnixTimeMilliseconds()),
        cancellationToken);

    /// <summary>How far behind the collector is.</summary>
    public Task<StreamLag> LagAsync(AgencyId agency, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session =>
        {
            var next = session.Scalar(NextSql, agency.Value) as long? ?? 0;
            var size = (long)session.Scalar(SizeSql)!;
            var oldest = next < size ? session.Scalar(OldestSql, agency.Value, next) as long? : null;
            return new StreamLag(next, size, oldest is { } instant ? DateTimeOffset.FromUnixTimeMilliseconds(instant) : null);
        }));
    }
}
