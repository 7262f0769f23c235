using Navo.Contracts.Idempotency;

namespace Navo.Edge.Tests.Hosting;

/// <summary>The seam's semantics in memory, for tests only.</summary>
public sealed class MemoryIdempotencyStore : IIdempotencyStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<IdempotencyKey, (byte[] Fingerprint, StoredAnswer? Answer)> _rows = [];

    /// <summary>Every answer that is remembered.</summary>
    public IReadOnlyList<StoredAnswer> Answers
    {
        get
        {
            lock (_gate)
            {
                return [.. _rows.Values.Select(static row => row.Answer).OfType<StoredAnswer>()];
            }
        }
    }

    public Task<IdempotencyClaim> BeginAsync(IdempotencyKey key, ReadOnlyMemory<byte> fingerprint, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_rows.TryGetValue(key, out var row))
            {
                _rows[key] = (fingerprint.ToArray(), null);
                return Task.FromResult<IdempotencyClaim>(IdempotencyClaim.Fresh.Value);
            }

            return Task.FromResult<IdempotencyClaim>(
                !fingerprint.Span.SequenceEqual(row.Fingerprint) ? IdempotencyClaim.OtherBody.Value
                : row.Answer is { } answer ? new IdempotencyClaim.Replay(answer)
                : IdempotencyClaim.InFlight.Value);
        }
    }

    public Task CompleteAsync(IdempotencyKey key, StoredAnswer answer, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _rows[key] = (_rows[key].Fingerprint, answer);
        }

        return Task.CompletedTask;
    }

    public Task AbandonAsync(IdempotencyKey key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _rows.Remove(key);
        }

        return Task.CompletedTask;
    }
}
