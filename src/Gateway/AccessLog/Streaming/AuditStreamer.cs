using System.Net.Sockets;
using System.Security.Authentication;
using Navo.Ledger;
using Navo.Ledger.Streaming;

namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>Sends each agency's rows to that agency's own collector, from where the collector has confirmed.</summary>
/// <remarks>
/// 1. One process at a time sends an agency's rows. 2. Rows are read a page at a time in the order of the leaves and written one
/// by one: a slow collector holds the reading back, so memory holds a page. 3. Now and then the connection is ended in order,
/// and only when the collector ends it too does the durable cursor move. 4. After any other end everything since the last
/// confirmation is sent again, half as many rows at a time: a collector that is slow gets on by small portions, down to a single row. So no row is passed over, and one may come twice. A stream that stands still stops nothing else:
/// the log itself is the record, this is a copy of it.
/// </remarks>
internal sealed partial class AuditStreamer(
    AuditStreams streams, EntryViews views, StreamRegister register, TimeProvider time, ILogger<AuditStreamer> logger) : BackgroundService
{
    private const int Leaves = 256;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(register.All.Select(one => Task.Run(() => RunAsync(one, stoppingToken), stoppingToken)));

    private async Task RunAsync(StreamRegister.Registered one, CancellationToken stoppingToken)
    {
        var shortest = one.Options.Retry < FirstPause ? one.Options.Retry : FirstPause;
        var pause = shortest;
        while (!stoppingToken.IsCancellationRequested)
        {
            var doing = "disconnected";
            try
            {
                if (!streams.IsOurs(one.Agency))
                {
                    doing = "standby";
                }
                else if (await SendAsync(one, stoppingToken))
                {
                    pause = shortest;
                    continue;
                }
                else
                {
                    LogUnconfirmed(one.Agency.Value);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is IOException or SocketException or AuthenticationException or LedgerUnavailableException or OperationCanceledException)
            {
                LogBroken(one.Agency.Value, fault.GetType().Name);
            }
            catch (Exception fault)
            {
                // A row that nobody can read, authorities that are none: the copy stands still and it is seen, the gateway goes on (promise 3: the log is the record).
                // The fault's kind alone is told: its message may hold what is in the row.
                doing = "failed";
                LogFailed(one.Agency.Value, fault.GetType().Name);
            }

            one.State.Doing = doing;
            await PauseAsync(pause, stoppingToken);
            pause = pause * 2 < one.Options.Retry ? pause * 2 : one.Options.Retry;
        }
    }

    /// <summary>One connection, from its beginning to its end; whether the collector confirmed it.</summary>
    private async Task<bool> SendAsync(StreamRegister.Registered one, CancellationToken stoppingToken)
    {
        await using var collector = await Collector.ConnectAsync(one.Options, stoppingToken);
        one.State.Doing = "connected";
        var (isConfirmed, before) = (false, one.State.Sent);
        try
        {
            isConfirmed = await SendAsync(one, collector, stoppingToken);
        }
        finally
        {
            one.State.Ended(isConfirmed, one.State.Sent - before, one.Options.ConfirmRows);
        }

        return isConfirmed;
    }

    private async Task<bool> SendAsync(StreamRegister.Registered one, Collector collector, CancellationToken stoppingToken)
    {
        var next = await streams.ConfirmedAsync(one.Agency, stoppingToken);
        var most = Math.Min(one.State.Portion, one.Options.ConfirmRows);
        var (rows, first) = (0, time.GetTimestamp());
        while (rows < most && (time.GetElapsedTime(first) < one.Options.Confirm || rows == 0))
        {
            var page = await streams.ReadAsync(one.Agency, next, (int)Math.Min(Leaves, most - rows), stoppingToken);
            foreach (var row in page.Rows)
            {
                first = rows++ == 0 ? time.GetTimestamp() : first;
                await collector.WriteAsync(SyslogMessage.Frame(views.ToOfficer(row, one.Agency)), stoppingToken);
                one.State.Wrote();
            }

            var isNew = page.Next > next;
            next = page.Next;
            if (collector.HasEnded)
            {
                return false;
            }

            if (rows == 0 && isNew)
            {
                // Nothing of this agency's so far: nothing to wait for.
                await streams.ConfirmAsync(one.Agency, next, time.GetUtcNow(), stoppingToken);
            }
            else if (!isNew)
            {
                await PauseAsync(one.Options.Confirm < Beat ? one.Options.Confirm : Beat, stoppingToken);
            }
        }

        var isConfirmed = await collector.ConfirmAsync(stoppingToken);
        StreamInstruments.Ended(one.Agency, isConfirmed);
        if (isConfirmed)
        {
            await streams.ConfirmAsync(one.Agency, next, time.GetUtcNow(), stoppingToken);
        }

        return isConfirmed;
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(pause, time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The loop ends by itself.
        }
    }

    [LoggerMessage(EventId = 1210, Level = LogLevel.Warning, Message = "The audit stream of {Agency} broke ({Fault}); what is not confirmed is sent again.")]
    private partial void LogBroken(string agency, string fault);

    [LoggerMessage(EventId = 1212, Level = LogLevel.Error, Message = "The audit stream of {Agency} stands still: what it reads is at fault ({Fault}). It is tried again.")]
    private partial void LogFailed(string agency, string fault);

    [LoggerMessage(EventId = 1211, Level = LogLevel.Warning, Message = "The collector of {Agency} did not confirm; what is not confirmed is sent again.")]
    private partial void LogUnconfirmed(string agency);
}
