namespace Navo.Contracts.Idempotency;

/// <summary>Remembers what was answered to a POST that carried an <c>Idempotency-Key</c>, for 24 hours.</summary>
/// <remarks>The Ledger implements it, so that the memory is shared by every process of a service and survives a restart.</remarks>
public interface IIdempotencyStore
{
    /// <summary>How long an answer is remembered.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>How long a key may be in flight before it counts as left behind by a process that died.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Claims a key for one request, atomically, or says what stands in the way.</summary>
    /// <param name="key">The scoped key.</param>
    /// <param name="fingerprint">SHA-256 of the request's method and body: kept under a key only, as a body may hold what is guessed from a plain digest.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IdempotencyClaim> BeginAsync(IdempotencyKey key, ReadOnlyMemory<byte> fingerprint, CancellationToken cancellationToken);

    /// <summary>Stores the answer of a claimed key.</summary>
    Task CompleteAsync(IdempotencyKey key, StoredAnswer answer, CancellationToken cancellationToken);

    /// <summary>Gives a claimed key back: nothing final was answered, so the next try runs anew.</summary>
    Task AbandonAsync(IdempotencyKey key, CancellationToken cancellationToken);
}
