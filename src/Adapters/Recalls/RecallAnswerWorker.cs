using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Navo.Adapters.Recalls;

/// <summary>Brings answers to the gateway at the feed's pace, whether or not this process feeds standing facts.</summary>
internal sealed partial class RecallAnswerWorker(RecallAnswerFeed answers, IOptions<AdapterOptions> options, TimeProvider clock, ILogger<RecallAnswerWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.CanReachGateway)
        {
            return;
        }

        var hasFailed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(hasFailed ? Patience : TimeSpan.FromMilliseconds(options.Value.PollMs), clock, stoppingToken);
                if (await answers.RunAsync(stoppingToken) is > 0 and var told)
                {
                    Told(told);
                }

                hasFailed = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or JsonException)
            {
                // Told once, when it begins; the answers wait in the book.
                if (!hasFailed)
                {
                    Stalled();
                }

                hasFailed = true;
            }
        }
    }

    [LoggerMessage(1430, LogLevel.Information, "The gateway has been told of {Answers} answers to recalls.")]
    private partial void Told(int answers);

    [LoggerMessage(1431, LogLevel.Warning, "Answers to recalls have stalled at the gateway or the issuer; they wait.")]
    private partial void Stalled();
}
