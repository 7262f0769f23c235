using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Navo.Decisions.Agreements;
using Navo.Ledger;
using Navo.Ledger.Retention;

namespace Navo.Retention;

/// <summary>Carries out wishes to be erased as they come, and once a day what has passed its class. What fails is tried again: both go on from what is durable.</summary>
internal sealed partial class RetentionWorker(
    RetentionRuns runs, PolicySnapshot policy, IOptions<RetentionOptions> options, TimeProvider time, ILogger<RetentionWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Poll, time);
        long? last = null;
        do
        {
            await TryAsync(CarryOutAsync, stoppingToken);
            if (!stoppingToken.IsCancellationRequested && (last is not { } before || time.GetElapsedTime(before) >= options.Value.Every))
            {
                // Counted from the try: a store that is busy is not asked again at once.
                last = time.GetTimestamp();
                await TryAsync(RunAsync, stoppingToken);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    // Whatever fails in one of the two, the other and the next try go on: what must be erased waits for nobody's repair (GDPR art. 5(1)(e)).
    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The loop ends by itself.
        }
        catch (LedgerUnavailableException fault)
        {
            LogPutOff(fault);
        }
        catch (Exception fault)
        {
            // Its kind alone: a message may hold what is to be erased.
            LogFailed(fault.GetType().Name);
        }
    }

    private async Task CarryOutAsync(CancellationToken stoppingToken)
    {
        var persons = await runs.CarryOutAsync(stoppingToken);
        if (persons > 0)
        {
            LogPersons(persons);
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        var report = await runs.RunAsync(policy.Retention, policy.Hash, isRehearsal: false, stoppingToken);
        if (report.Hold is { } hold)
        {
            LogHeld(hold.Reason);
        }

        foreach (var erased in report.Erased)
        {
            LogErased(erased.Count, erased.Kind, erased.Months);
        }
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

    [LoggerMessage(EventId = 1701, Level = LogLevel.Information, Message = "{Persons} wishes to be erased were carried out.")]
    private partial void LogPersons(int persons);

    [LoggerMessage(EventId = 1702, Level = LogLevel.Information, Message = "{Count} records of kind {Kind} were erased: older than {Months} months.")]
    private partial void LogErased(long count, string kind, int months);

    [LoggerMessage(EventId = 1703, Level = LogLevel.Warning, Message = "Nothing was erased by age: a legal hold of everything stands ({Reason}).")]
    private partial void LogHeld(string reason);

    [LoggerMessage(EventId = 1704, Level = LogLevel.Warning, Message = "The Ledger could not be written just now; what is to be erased is tried again.")]
    private partial void LogPutOff(Exception fault);

    [LoggerMessage(EventId = 1705, Level = LogLevel.Error, Message = "What is to be erased could not be erased ({Fault}); it is tried again.")]
    private partial void LogFailed(string fault);
}
