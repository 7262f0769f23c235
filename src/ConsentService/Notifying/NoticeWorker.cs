using Microsoft.Extensions.Options;
using Navo.Ledger;
using Navo.Ledger.Delivering;
using Navo.Ledger.Notifying;

namespace Navo.ConsentService.Notifying;

/// <summary>Empties the outbox of messages to participants. It takes no part in any answer: a stop is answered the same with the sink down.</summary>
internal sealed partial class NoticeWorker(
    NoticeRounds rounds, Outbox outbox, Notices notices, NoticeTexts texts, INoticeSink sink, IOptions<NoticeOptions> options, TimeProvider clock, ILogger<NoticeWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private DateTimeOffset _nextLooks;

    /// <summary>One round: what is due becomes messages, and messages are sent until none is due or the sink is down.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() >= _nextLooks)
        {
            _ = await rounds.LooksAsync(cancellationToken);
            _nextLooks = clock.GetUtcNow() + BetweenLooks;
        }

        _ = await rounds.BundleAsync(cancellationToken);
        return await outbox.RunAsync(OutboxKind.Code, SendAsync, cancellationToken) + await outbox.RunAsync(OutboxKind.Notice, SendAsync, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        var hasFailed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(options.Value.PollMs), clock, stoppingToken);
                if (await RunAsync(stoppingToken) is > 0 and var sent)
                {
                    LogSent(sent);
                }

                hasFailed = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // Told once; what is not sent stays in the outbox, and a loop that only delivers must not die of it.
                if (!hasFailed)
                {
                    LogStalled(fault is LedgerUnavailableException ? "the Ledger" : fault.GetType().Name);
                }

                hasFailed = true;
            }
        }
    }

    private async Task<Delivery> SendAsync(OutboxItem item, CancellationToken cancellationToken) => notices.LetterOf(item) is { } letter
        ? await sink.SendAsync(texts.Of(item, letter), cancellationToken)
        : new Delivery.Dropped();

    [LoggerMessage(EventId = 1350, Level = LogLevel.Information, Message = "{Count} messages to participants have been sent.")]
    private partial void LogSent(int count);

    [LoggerMessage(EventId = 1351, Level = LogLevel.Warning, Message = "Messages to participants have stalled at {Where}; they wait in the outbox.")]
    private partial void LogStalled(string where);
}
