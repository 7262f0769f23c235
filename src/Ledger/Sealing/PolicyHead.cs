using Navo.Ledger.Storage;

namespace Navo.Ledger.Sealing;

/// <summary>The policy in force, as its hash. A permit decided on another policy is stale at the Seal.</summary>
public sealed class PolicyHead(LedgerDatabase database)
{
    private const string SetSql = """
        INSERT INTO policy_head (id, hash) VALUES (1, @1) ON CONFLICT (id) DO UPDATE SET hash = @1 WHERE policy_head.hash <> @1
        """;

    /// <summary>Makes this policy the one in force. Called at start, by every process that decides.</summary>
    /// <param name="hash">SHA-256 in lower-case hexadecimal.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    public async Task SetAsync(string hash, CancellationToken cancellationToken) =>
        _ = await database.WriteAsync(Locks.None, session => session.Execute(SetSql, hash), cancellationToken);
}
