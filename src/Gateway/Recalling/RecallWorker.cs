using Microsoft.Extensions.Options;
using Navo.Contracts.Identifiers;
using Navo.Gateway.Delivering;
using Navo.Gateway.Fetching;
using Navo.Ledger;
using Navo.Ledger.Delivering;

namespace Navo.Gateway.Recalling;

/// <summary>Delivers recalls as they come due, each agency's for itself: one that is away does not keep the others waiting.</summary>
internal sealed partial class RecallWorker(
    Outbox outbox, RecallDelivery delivery, IConfiguration configuration, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<RecallWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var agencies = AdapterCheck.Adapters(configuration).Select(adapter => AgencyId.Parse(adapter.Key)).ToList();
        await Task.WhenAll(agencies.Select(agency => RunAsync(agency, stoppingToken)));
    }

    private async Task RunAsync(AgencyId agency, CancellationToken stoppingToken)
    {
        var hasFailed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(options.Value.PollMs), clock, stoppingToken);
                if (await outbox.RunAsync(OutboxKind.Recall, agency, delivery.DeliverAsync, stoppingToken) is > 0 and var sent)
                {
                    LogSent(sent, agency.Value);
                }

                hasFailed = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // Told once; what is not delivered stays in the outbox, and a process that only delivers must not die of it.
                if (!hasFailed)
                {
                    LogStalled(agency.Value, fault is LedgerUnavailableException ? "the Ledger" : fault.GetType().Name);
                }

                hasFailed = true;
            }
        }
    }

    [LoggerMessage(EventId = 1260, Level = LogLevel.Information, Message = "{Count} recalls have been delivered to {Agency}.")]
    private partial void LogSent(int count, string agency);

    [LoggerMessage(EventId = 1261, Level = LogLevel.Warning, Message = "Recalls to {Agency} have stalled at {Where}; they wait in the outbox.")]
    private partial void LogStalled(string agency, string where);
}
