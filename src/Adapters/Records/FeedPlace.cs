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
}
