using Dapper;

namespace Navo.Adapters.Records;

/// <summary>The feed's place in its sequence. Taken before a batch is sent, so that no number is ever used for two batches.</summary>
internal sealed class FeedPlace(AdapterDatabase database)
{
    public Task<long> NextAsync(CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteScalar<long>(
            "INSERT INTO feed(id, sequence) VALUES (1, 1) ON CONFLICT(id) DO UPDATE SET sequence = sequence + 1 RETURNING sequence", transaction: transaction),
        cancellationToken);

    /// <summary>Moves on to just before the sequence the gateway expects; never back.</summary>
    public Task AdvanceToAsync(long expected, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.Execute(
            "INSERT INTO feed(id, sequence) VALUES (1, @before) ON CONFLICT(id) DO UPDATE SET sequence = MAX(sequence, @before)",
            new { before = expected - 1 },
            transaction),
        cancellationToken);

    /// <summary>The last number that was given out; 0 before the first.</summary>
    public long Last() => database.Read(connection => connection.ExecuteScalar<long?>("SELECT sequence FROM feed WHERE id = 1") ?? 0);

    /// <summary>How far the gateway had taken the registers; null when nothing was kept.</summary>
    public TakenPlace? Taken() => database.Read(connection => connection.QueryFirstOrDefault<(string Stream, long Cursor, long Sequence, long SnapshotAt, string Program)>(
        "SELECT stream, cursor, sequence, snapshot_at, program FROM feed_taken WHERE id = 1")) is { Stream: not null } row
        ? new TakenPlace(row.Stream, row.Cursor, row.Sequence, DateTimeOffset.FromUnixTimeMilliseconds(row.SnapshotAt), row.Program)
        : null;

    /// <summary>Keeps how far the gateway has taken the registers. A process that dies before it tells the gateway the same again, which does no harm.</summary>
    public Task KeepAsync(TakenPlace place, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.Execute(
            """
            INSERT INTO feed_taken(id, stream, cursor, sequence, snapshot_at, program) VALUES (1, @stream, @cursor, @sequence, @snapshotAt, @program)
            ON CONFLICT(id) DO UPDATE SET stream = @stream, cursor = @cursor, sequence = @sequence, snapshot_at = @snapshotAt, program = @program
            """,
            new { stream = place.Stream, cursor = place.Cursor, sequence = place.Sequence, snapshotAt = place.SnapshotAt.ToUnixTimeMilliseconds(), program = place.Program },
            transaction),
        cancellationToken);
}
