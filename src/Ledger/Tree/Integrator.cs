using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tree;

/// <summary>Grows the tree on a fixed beat, whether or not anything happened, so that the beat says nothing.</summary>
/// <remarks>
/// 1. Sealed rows become leaves and (size, root) is recorded under a unique size, in one transaction. 2. The recorded root, and
/// no other, is signed. 3. Leaves are mirrored, then the checkpoint over them, then what erasure rows under it name is emptied. 4. Once in a while: whose newest rows stand where. A crash between any two steps is made good on
/// the next beat: each step starts from what the one before made durable. One integrator at a time, by the
/// database's fence; the unique size keeps even a paused twin from signing a fork.
/// </remarks>
public sealed partial class Integrator(
    LedgerDatabase database, IOptions<LedgerOptions> options, TimeProvider time, ILogger<Integrator> logger) : BackgroundService
{
    private const int MostRoundsPerBeat = 16;

    private readonly TreeGrowth _growth = new(database);
    private readonly ErasedLeaves _receipts = new(database);
    private readonly LogSigners _signers = new(options.Value);
    private LogDirectory? _copy;
    private (long At, long Size)? _heads;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _signers.Dispose();
        base.Dispose();
    }

    /// <summary>One beat; false when another process integrates.</summary>
    internal async Task<bool> BeatAsync(CancellationToken cancellationToken)
    {
        if (!database.HoldsFence("integrator"))
        {
            // Whoever holds it now writes the copy: should the fence come back, what is remembered of the files is no longer so.
            _copy = null;
            return false;
        }

        if (_signers.Refresh() || _copy is null)
        {
            Open();
        }

        // 1.
        for (var round = 0; round < MostRoundsPerBeat && _growth.HasWork(); round++)
        {
            if (await _growth.GrowAsync(cancellationToken) < TreeGrowth.Most)
            {
                break;
            }
        }

        // 2.
        var tree = _growth.Newest();
        var note = new Checkpoint(options.Value.Origin, tree.Size, tree.Root).Sign(_signers.All);

        // 3.
        while (_copy!.Size < tree.Size)
        {
            var leaves = _growth.Leaves(_copy.Size, Math.Min(tree.Size, _copy.Size + TreeGrowth.Most));
            if (leaves.Exists(static leaf => leaf.Content.IsEmpty) && _receipts.AnyPending())
            {
                // Erased since the tree grew: no checkpoint stands over an empty entry before the row that says why. The next beat has it.
                return true;
            }

            _copy.Append(leaves);
        }

        _copy.Publish(note);
        _receipts.Mend(_copy, tree.Size);

        // 4.
        PublishHeads(_copy, tree.Size);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Beat, time);
        do
        {
            try
            {
                _ = await BeatAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The copy is opened anew on the next beat: the database remains the source.
                _copy = null;
                LogMissed(fault);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private void Open()
    {
        _copy = LogDirectory.Open(options.Value.Log, options.Value.Origin, _signers.Keys);
        _heads = null;
        _receipts.Forget();
        if (_signers.Rotation() is { } rotation)
        {
            _copy.Record(rotation);
        }
    }

    private void PublishHeads(LogDirectory copy, long size)
    {
        if (_heads is { } last && (last.Size == size || time.GetElapsedTime(last.At) < options.Value.HeadsEvery))
        {
            return;
        }

        copy.PublishHeads(copy.Heads().Sign(_signers.All));
        _heads = (time.GetTimestamp(), size);
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(EventId = 1102, Level = LogLevel.Error, Message = "A beat of the access log was missed; it is made good on the next.")]
    private partial void LogMissed(Exception fault);
}
