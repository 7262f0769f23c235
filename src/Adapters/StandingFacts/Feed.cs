using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Navo.Adapters.Records;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.StandingFacts;

/// <summary>Keeps the gateway's standing facts in step with the agency's registers: a snapshot first, then deltas, and a heartbeat when nothing happens.</summary>
/// <remarks>
/// One round: 1. read the instant, then what changed since the last read; 2. choose what to send; 3. take a sequence number for good;
/// 4. send; 5. learn the pseudonyms; 6. keep the place. Whatever goes wrong, the next batch is a snapshot, so a lost answer can hide no change.
/// A process that starts goes on where the last one kept its place, with what changed since; if the place cannot be trusted, with a snapshot.
/// A register that cannot be read sends nothing, not even a heartbeat: the gateway's facts then grow old and it refuses (promise 8).
/// </remarks>
internal sealed class Feed(
    ICaseSystem system, GatewayClient gateway, OwnPeople people, FeedPlace place, IOptions<AdapterOptions> options, TimeProvider clock) : IDisposable
{
    // Another build may read the same register otherwise: it begins with a snapshot.
    private static readonly string Program = typeof(Feed).Module.ModuleVersionId.ToString("N");

    // Owns everything below: a forced round and the background's never mix.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly FactsView _view = new();
    private bool _needsSnapshot = true;
    private DateTimeOffset _lastSnapshot;
    private DateTimeOffset _lastRefresh;
    private volatile bool _hasBegun;

    /// <summary>True once the gateway has taken a batch that leaves nothing untold.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>One round; null when there was nothing to send.</summary>
    /// <exception cref="FeedException">The gateway did not take the batch.</exception>
    public async Task<Batch?> RunAsync(bool force, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            // 1. The facts are as of before they were read, never after.
            var asOf = clock.GetUtcNow();
            await ReadAsync(asOf, cancellationToken);

            // 2.
            if (Choose(asOf, force) is not { } kind)
            {
                return null;
            }

            var batch = await SendAsync(kind, asOf, mayRepeat: true, cancellationToken);
            if (batch.Kind is BatchKind.Delta && IsHeartbeatDue(asOf))
            {
                // A delta refreshes only what it names; a busy register must not let the rest grow old.
                _ = await SendAsync(BatchKind.Heartbeat, asOf, mayRepeat: true, cancellationToken);
            }

            return batch;
        }
        catch
        {
            _needsSnapshot = true;
            throw;
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isFirst = _view.Stream is null;
        var read = await system.ReadChangesAsync(_view.Cursor, cancellationToken);
        if (!isFirst && (read.Stream != _view.Stream || read.Last < _view.Cursor))
        {
            // The register's numbers began anew: what was read before may not hold, and what is gone would not be told.
            _view.Clear();
            _needsSnapshot = true;
            read = await system.ReadChangesAsync(0, cancellationToken);
        }

        _view.Apply(read);
        if (isFirst && place.Taken() is { } taken && IsTrusted(taken, read, now))
        {
            // Everything is in view for the next snapshot; only what changed after the place is news.
            _view.MarkTaken();
            _view.Apply(await system.ReadChangesAsync(taken.Cursor, cancellationToken));
            (_needsSnapshot, _lastSnapshot) = (false, taken.SnapshotAt);
        }
    }

    /// <summary>The same run of the register's numbers, no batch sent since whose answer was lost, the same program reading the register, and a snapshot not yet due.</summary>
    private bool IsTrusted(TakenPlace taken, RegisterChanges read, DateTimeOffset now) =>
        taken.Stream == read.Stream && taken.Cursor <= read.Last && taken.Sequence == place.Last() && taken.Program == Program
        && now - taken.SnapshotAt < TimeSpan.FromHours(options.Value.SnapshotHours);

    private BatchKind? Choose(DateTimeOffset now, bool force)
    {
        var adapter = options.Value;
        return _needsSnapshot || now - _lastSnapshot >= TimeSpan.FromHours(adapter.SnapshotHours) ? BatchKind.Snapshot
            : _view.HasNews ? BatchKind.Delta
            : force || IsHeartbeatDue(now) ? BatchKind.Heartbeat
            : null;
    }

    private bool IsHeartbeatDue(DateTimeOffset now) => now - _lastRefresh >= TimeSpan.FromSeconds(options.Value.HeartbeatSeconds);

    private async Task<Batch> SendAsync(BatchKind kind, DateTimeOffset asOf, bool mayRepeat, CancellationToken cancellationToken)
    {
        // 3.
        var sequence = await place.NextAsync(cancellationToken);
        var batch = kind switch
        {
            BatchKind.Snapshot => _view.Snapshot(sequence, asOf),
            BatchKind.Delta => _view.Delta(sequence, asOf),
            _ => new Batch { Sequence = sequence, AsOf = asOf, Kind = BatchKind.Heartbeat },
        };

        // 4.
        var outcome = await gateway.PutAsync(batch, cancellationToken);
        if (outcome is PutOutcome.OutOfStep step)
        {
            await place.AdvanceToAsync(step.Expected ?? sequence + 1, cancellationToken);
            return mayRepeat ? await SendAsync(BatchKind.Snapshot, asOf, mayRepeat: false, cancellationToken) : throw new FeedException(409);
        }

        if (outcome is not PutOutcome.Taken taken)
        {
            throw new FeedException(outcome is PutOutcome.Refused refused ? refused.Status : 0);
        }

        // 5.
        await people.ForgetAsync(Gone(batch), cancellationToken);
        await people.LearnAsync(taken.People, cancellationToken);
        _view.MarkTaken();
        _lastRefresh = kind is BatchKind.Delta ? _lastRefresh : asOf;
        if (kind is BatchKind.Snapshot)
        {
            (_lastSnapshot, _needsSnapshot) = (asOf, false);
        }
        else if (taken.SnapshotNeeded)
        {
            // The gateway misses something only a snapshot can tell: it began without one, missed a batch, or made one of two people.
            _needsSnapshot = true;
            return mayRepeat ? await SendAsync(BatchKind.Snapshot, asOf, mayRepeat: false, cancellationToken) : throw new FeedException(409);
        }

        // 6.
        await place.KeepAsync(new TakenPlace(_view.Stream!, _view.Cursor, sequence, _lastSnapshot, Program), cancellationToken);
        _hasBegun = true;
        return batch;
    }

    /// <summary>Those the batch buries: by name in a delta, by leaving them out in a snapshot.</summary>
    private ImmutableArray<Fodselsnummer> Gone(Batch batch)
    {
        if (batch.Kind is BatchKind.Snapshot)
        {
            var named = batch.Participants.Select(person => Fodselsnummer.Parse(person.Fodselsnummer)).ToHashSet();
            return [.. people.Numbers.Where(number => !named.Contains(number))];
        }

        return [.. batch.Removed.Participants.Select(Fodselsnummer.Parse)];
    }
}

/// <summary>The gateway did not take a batch.</summary>
internal sealed class FeedException(int status) : Exception("The gateway answered " + status + " to the standing facts.")
{
    public int Status { get; } = status;
}
