using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Navo.Adapters.Sources;

namespace Navo.Adapters.StandingFacts;

/// <summary>Runs the feed: quickly again after a quiet round, ever more patiently while something is away.</summary>
internal sealed partial class FeedWorker(Feed feed, IOptions<AdapterOptions> options, TimeProvider clock, ILogger<FeedWorker> logger) : BackgroundService
{
    private const int FirstWaitMs = 250;
    private const int LongestWaitMs = 15_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsFeeding)
        {
            FeedIsOff();
            return;
        }

        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var worked = await TryAsync(failures, stoppingToken);
            failures = worked ? 0 : failures + 1;
            var wait = worked ? options.Value.PollMs : Backoff(failures);
            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(wait), clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static int Backoff(int failures)
    {
        var ceiling = Math.Min(LongestWaitMs, FirstWaitMs << Math.Min(failures, 10));
        return RandomNumberGenerator.GetInt32(ceiling / 2, ceiling + 1);
    }

    private async Task<bool> TryAsync(int failures, CancellationToken stoppingToken)
    {
        try
        {
            var sent = await feed.RunAsync(force: false, stoppingToken);
            if (sent is { Kind: not BatchKind.Heartbeat })
            {
                Sent(sent.Kind, sent.Sequence, sent.Participants.Length);
            }

            return true;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault) when (fault is SourceFaultException or FeedException or HttpRequestException or OperationCanceledException or System.Text.Json.JsonException)
        {
            // Told once, when it begins: the rounds between are the same news.
            if (failures == 0)
            {
                Stalled(fault is SourceFaultException ? "the case system" : fault is FeedException feedFault ? $"the gateway ({feedFault.Status})" : "the gateway or the issuer");
            }

            return false;
        }
    }

    [LoggerMessage(1400, LogLevel.Information, "The standing-facts feed is off.")]
    private partial void FeedIsOff();

    [LoggerMessage(1401, LogLevel.Information, "Standing facts taken: {Kind} {Sequence}, {Participants} participants.")]
    private partial void Sent(BatchKind kind, long sequence, int participants);

    [LoggerMessage(1402, LogLevel.Warning, "The standing-facts feed has stalled at {Where}; it keeps trying.")]
    private partial void Stalled(string where);
}
