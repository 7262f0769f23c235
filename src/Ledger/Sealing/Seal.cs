using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Navo.AccessLog.Entries;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Sealing;

/// <summary>The Seal: makes rows durable before anything leaves (promise 3), many in one commit.</summary>
/// <remarks>
/// 1. Take the write lock (fairly: see the turnstile). 2. Check that what each permit relied on still holds. 3. Read the
/// instant, after the lock. 4. Draw a position, chain to the person's previous row, write. 5. Take the monotonic reading,
/// commit. A stale item fails only itself; an unknown outcome of the commit fails every item of the batch.
/// </remarks>
public sealed partial class Seal : BackgroundService
{
    private readonly Channel<PendingSeal> _queue = Channel.CreateBounded<PendingSeal>(
        new BoundedChannelOptions(16_384) { FullMode = BoundedChannelFullMode.Wait });

    private readonly LedgerDatabase _database;
    private readonly EntryAppenders _appenders;
    private readonly SealBatch _batch;
    private readonly int _most;
    private readonly ILogger<Seal> _logger;

    /// <summary>Made by dependency injection; the host starts it.</summary>
    public Seal(LedgerDatabase database, EntryAppenders appenders, IOptions<LedgerOptions> options, TimeProvider time, ILogger<Seal> logger)
    {
        _database = database;
        _appenders = appenders;
        _batch = new SealBatch(appenders, time);
        _most = options.Value.BatchRows;
        _logger = logger;
    }

    /// <summary>Seals one row. Once queued it is not cancelled by the caller hanging up: an evidence write that has begun is finished.</summary>
    /// <exception cref="LedgerUnavailableException">The row may or may not have been written: answer 503, release nothing.</exception>
    public async Task<SealOutcome> SealAsync(SealItem item, CancellationToken cancellationToken)
    {
        if ((item.Draft.Kind == EntryKind.Release) != (item.Permit is not null))
        {
            throw new ArgumentException("A release, and nothing but a release, names its permit.", nameof(item));
        }

        // Sealed here, before the write lock: what can be done by many at once is not done by the one writer.
        var draft = item.Draft with { EmployeeSealed = _appenders.SealEmployee(item.Draft.EmployeeId) };
        var pending = new PendingSeal(item with { Draft = draft });
        try
        {
            await _queue.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException fault)
        {
            throw new LedgerUnavailableException("The Seal is closing.", fault);
        }

        return await pending.Outcome.Task;
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _ = _queue.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // One writer on SQLite; on PostgreSQL as many batches side by side as there are writers, kept apart by their heads.
        await Task.WhenAll(Enumerable.Range(0, _database.Writers).Select(_ => Task.Run(SealQueuedAsync, CancellationToken.None)));
    }

    private async Task SealQueuedAsync()
    {
        var batch = new List<PendingSeal>(_most);

        // Ends when the queue is completed and empty: what was queued is sealed, also while the host stops.
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            batch.Clear();
            while (batch.Count < _most && _queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            if (batch.Count > 0)
            {
                await SealAsync(batch);
            }
        }
    }

    private async Task SealAsync(List<PendingSeal> batch)
    {
        try
        {
            var committed = await _database.WriteAsync(SealBatch.LocksOf(batch), session => _batch.Write(session, batch), CancellationToken.None);
            for (var i = 0; i < batch.Count; i++)
            {
                batch[i].Answer(committed.Value[i], committed.CommitStarted);
            }
        }
        catch (LedgerUnavailableException fault)
        {
            LogFailed(batch.Count, fault);
            batch.ForEach(pending => pending.Fail(new LedgerUnavailableException("The row could not be sealed.", fault)));
        }
        catch (Exception fault)
        {
            LogFailed(batch.Count, fault);
            batch.ForEach(pending => pending.Fail(fault));
        }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "A batch of {Count} rows could not be sealed; nothing is released on them.")]
    private partial void LogFailed(int count, Exception fault);
}
