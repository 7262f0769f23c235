using System.Security.Cryptography;
using Navo.Contracts.Idempotency;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Answers;

/// <summary>The memory behind <c>Idempotency-Key</c>, shared by every process of a service.</summary>
internal sealed class KeptAnswers(LedgerDatabase database, TimeProvider time) : IIdempotencyStore
{
    private const string PruneSql = "DELETE FROM kept_answer WHERE started_at < @1";
    private const string ReadSql = "SELECT fingerprint, status, content_type, body, entry, started_at FROM kept_answer WHERE scope = @1";
    private const string AbandonSql = "DELETE FROM kept_answer WHERE scope = @1 AND status IS NULL";
    private const string ClaimSql = """
        INSERT INTO kept_answer (scope, fingerprint, started_at) VALUES (@1, @2, @3)
        ON CONFLICT (scope) DO UPDATE SET started_at = @3
        """;
    private const string CompleteSql =
        "UPDATE kept_answer SET status = @2, content_type = @3, body = @4, entry = @5 WHERE scope = @1 AND status IS NULL";

    public async Task<IdempotencyClaim> BeginAsync(
        IdempotencyKey key, ReadOnlyMemory<byte> fingerprint, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(Of(key), session => Begin(session, key, fingerprint.ToArray()), cancellationToken);
        return committed.Value;
    }

    public async Task CompleteAsync(IdempotencyKey key, StoredAnswer answer, CancellationToken cancellationToken) =>
        _ = await database.WriteAsync(
            Of(key),
            session => session.Execute(
                CompleteSql, key.Value, answer.Status, answer.ContentType, answer.Body.ToArray(), answer.Entry),
            cancellationToken);

    public async Task AbandonAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        _ = await database.WriteAsync(Of(key), session => session.Execute(AbandonSql, key.Value), cancellationToken);

    // Two requests with one key: the second reads what the first has claimed.
    private static Locks Of(IdempotencyKey key) => Locks.Named("answer " + key.Value);

    private IdempotencyClaim Begin(Session session, IdempotencyKey key, byte[] fingerprint)
    {
        var now = time.GetUtcNow();
        _ = session.Execute(PruneSql, (now - IIdempotencyStore.Kept).ToUnixTimeMilliseconds());
        using (var reader = session.Query(ReadSql, key.Value))
        {
            if (reader.Read())
            {
                if (!CryptographicOperations.FixedTimeEquals((byte[])reader.GetValue(0), fingerprint))
                {
                    return IdempotencyClaim.OtherBody.Value;
                }

                if (!reader.IsDBNull(1))
                {
                    return new IdempotencyClaim.Replay(new StoredAnswer
                    {
                        Status = reader.GetInt32(1),
                        ContentType = reader.IsDBNull(2) ? null : reader.GetString(2),
                        Body = reader.IsDBNull(3) ? ReadOnlyMemory<byte>.Empty : (byte[])reader.GetValue(3),
                        Entry = reader.IsDBNull(4) ? null : reader.GetString(4),
                    });
                }

                // A key whose holder died is taken over once its lease has run out.
                if (now - DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5)) < IIdempotencyStore.Lease)
                {
                    return IdempotencyClaim.InFlight.Value;
                }
            }
        }

        _ = session.Execute(ClaimSql, key.Value, fingerprint, now.ToUnixTimeMilliseconds());
        return IdempotencyClaim.Fresh.Value;
    }
}
