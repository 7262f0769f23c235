using Navo.Ledger.Storage;

namespace Navo.Ledger.Sealing;

/// <summary>The policy in force, as its hash. A permit decided on another policy is stale at the Seal.</summary>
public sealed class PolicyHead(LedgerDatabase database)
{
    private const string SetSql = """
        INSERT INTO policy_head (id, hash) VALUES (1, @1) ON CONFLICT (id) DO UPDATE SET hash = @1 WHERE policy_head.hash <> @1
        """;

    private const string KeepSql = "INSERT INTO policy_text (hash, content) VALUES (@1, @2) ON CONFLICT (hash) DO NOTHING";
    private const string TextSql = "SELECT content FROM policy_text WHERE hash = @1";

    /// <summary>Keeps a policy's text for as long as there is a log, so that a decision can be judged again by the policy of then.</summary>
    /// <param name="hash">SHA-256 in lower-case hexadecimal.</param>
    /// <param name="text">The octets the hash can be checked against.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    public async Task KeepAsync(string hash, byte[] text, CancellationToken cancellationToken) =>
        _ = await database.WriteAsync(Locks.None, session => session.Execute(KeepSql, hash, text), cancellationToken);

    /// <summary>The text of a policy that was in force once; null when there was none of that hash.</summary>
    public Task<byte[]?> TextAsync(string hash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Scalar(TextSql, hash) as byte[]));
    }

    /// <summary>Makes this policy the one in force. Called at start, by every process that decides.</summary>
    /// <param name="hash">SHA-256 in lower-case hexadecimal.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    public async Task SetAsync(string hash, CancellationToken cancellationToken) =>
        _ = await database.WriteAsync(Locks.None, session => session.Execute(SetSql, hash), cancellationToken);
}
