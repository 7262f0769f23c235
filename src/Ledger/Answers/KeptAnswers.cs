using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Navo.Contracts.Idempotency;
using Navo.Ledger.Identity;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Answers;

/// <summary>
/// The memory behind <c>Idempotency-Key</c>, shared by every process of a service. Nothing of a request or an answer can be read from it without
/// keys that are not in the database: what is found by and compared is under the blind index's key, and the body of an answer is sealed.
/// </summary>
internal sealed class KeptAnswers(LedgerDatabase database, BlindIndex blind, IDataProtectionProvider protection, TimeProvider time) : IIdempotencyStore
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

    private readonly IDataProtector _protector = protection.CreateProtector("Navo.Ledger.KeptAnswer.v1");

    public async Task<IdempotencyClaim> BeginAsync(
        IdempotencyKey key, ReadOnlyMemory<byte> fingerprint, CancellationToken cancellationToken)
    {
        var scope = ScopeOf(key);
        var request = blind.OfRequest("body", $"{key.Value} {Convert.ToHexStringLower(fingerprint.Span)}");
        var committed = await database.WriteAsync(Of(scope), session => Begin(session, scope, request), cancellationToken);
        return committed.Value;
    }

    public async Task CompleteAsync(IdempotencyKey key, StoredAnswer answer, CancellationToken cancellationToken)
    {
        var scope = ScopeOf(key);
        var body = answer.Body.IsEmpty ? null : _protector.Protect(answer.Body.ToArray());
        _ = await database.WriteAsync(
            Of(scope), session => session.Execute(CompleteSql, scope, answer.Status, answer.ContentType, body, answer.Entry), cancellationToken);
    }

    public async Task AbandonAsync(IdempotencyKey key, CancellationToken cancellationToken)
    {
        var scope = ScopeOf(key);
        _ = await database.WriteAsync(Of(scope), session => session.Execute(AbandonSql, scope), cancellationToken);
    }

    // Two requests with one key: the second reads what the first has claimed.
    private static Locks Of(string scope) => Locks.Named("answer " + scope);

    private string ScopeOf(IdempotencyKey key) => Convert.ToHexStringLower(blind.OfRequest("scope", key.Value));

    private IdempotencyClaim Begin(Session session, string scope, byte[] fingerprint)
    {
        var now = time.GetUtcNow();
        _ = session.Execute(PruneSql, (now - IIdempotencyStore.Kept).ToUnixTimeMilliseconds());
        using (var reader = session.Query(ReadSql, scope))
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
                        Body = reader.IsDBNull(3) ? ReadOnlyMemory<byte>.Empty : _protector.Unprotect((byte[])reader.GetValue(3)),
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

        _ = session.Execute(ClaimSql, scope, fingerprint, now.ToUnixTimeMilliseconds());
        return IdempotencyClaim.Fresh.Value;
    }
}
