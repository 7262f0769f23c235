using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Navo.Adapters.Sources;
using Navo.Edge.Telemetry;

namespace Navo.Adapters.Corrections;

/// <summary>One round: what the case system has corrected is taken down with the place it was read to, and what is not yet told is told.</summary>
internal sealed partial class CorrectionFeed(
    ICorrectionSource source, CorrectionOutbox outbox, CorrectionsClient gateway, ILogger<CorrectionFeed> logger) : IDisposable
{
    private const int AtOnce = 200;

    private static readonly Counter<long> Aside = Instruments.Meter.CreateCounter<long>(
        "navo.adapter.corrections_aside", description: "Corrections the gateway would not have, put aside so that the others are told.");

    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>How many corrections the gateway has taken in this round.</summary>
    /// <exception cref="SourceFaultException">The list could not be read.</exception>
    /// <exception cref="HttpRequestException">The gateway did not take them; they stay in the outbox.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var place = outbox.Place;
            var run = await source.ReadAsync(place.Last, cancellationToken);
            if (place.Stream.Length > 0 && run.Stream != place.Stream)
            {
                // The numbers began anew: what came before the old place is read again, and known by its id.
                run = await source.ReadAsync(0, cancellationToken);
            }

            if (!run.Corrections.IsEmpty || run.Stream != place.Stream || run.Last != place.Last)
            {
                await outbox.TakeAsync(run, cancellationToken);
            }

            var told = 0;
            while (outbox.Unsent(AtOnce) is { IsEmpty: false } unsent)
            {
                told += await TellAsync(unsent, cancellationToken);
            }

            return told;
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Tells them together. Where the gateway will not have the batch, each alone: one bad correction is no reason to leave anyone else untold (GDPR art. 19).</summary>
    private async Task<int> TellAsync(ImmutableArray<HolderCorrection> unsent, CancellationToken cancellationToken)
    {
        if (await gateway.SendAsync(unsent, cancellationToken))
        {
            await outbox.MarkSentAsync(unsent, cancellationToken);
            return unsent.Length;
        }

        var told = 0;
        foreach (var one in unsent)
        {
            if (unsent.Length > 1 && await gateway.SendAsync([one], cancellationToken))
            {
                await outbox.MarkSentAsync([one], cancellationToken);
                told++;
            }
            else
            {
                await outbox.SetAsideAsync(one, cancellationToken);
                Aside.Add(1);
            }
        }

        Refused(unsent.Length - told);
        return told;
    }

    [LoggerMessage(1422, LogLevel.Warning, "The gateway would not have {Corrections} corrections; they are put aside until the next start.")]
    private partial void Refused(int corrections);
}
