using System.Text.Json;
using Microsoft.Extensions.Options;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;

namespace Navo.Adapters.Corrections;

/// <summary>Runs the corrections at the feed's pace. First the gateway must know the people: about a stranger it takes nothing.</summary>
internal sealed partial class CorrectionWorker(
    CorrectionFeed corrections, Feed feed, IOptions<AdapterOptions> options, TimeProvider clock, ILogger<CorrectionWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsFeeding)
        {
            return;
        }

        var failed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (feed.HasBegun && await corrections.RunAsync(stoppingToken) is > 0 and var told)
                {
                    Told(told);
                }

                failed = false;
                await Task.Delay(TimeSpan.FromMilliseconds(options.Value.PollMs), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is SourceFaultException or HttpRequestException or OperationCanceledException or JsonException)
            {
                // Told once, when it begins; what is not told stays in the outbox.
                if (!failed)
                {
                    Stalled(fault is SourceFaultException ? "the case system" : "the gateway or the issuer");
                }

                failed = true;
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(15_000, options.Value.PollMs * 2)), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(1420, LogLevel.Information, "The gateway has been told of {Corrections} corrections.")]
    private partial void Told(int corrections);

    [LoggerMessage(1421, LogLevel.Warning, "Corrections have stalled at {Where}; they wait in the outbox.")]
    private partial void Stalled(string where);
}
