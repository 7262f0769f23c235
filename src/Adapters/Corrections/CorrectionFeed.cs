using Navo.Adapters.Sources;

namespace Navo.Adapters.Corrections;

/// <summary>One round: what the case system has corrected is taken down with the place it was read to, and what is not yet told is told.</summary>
internal sealed class CorrectionFeed(ICorrectionSource source, CorrectionOutbox outbox, CorrectionsClient gateway) : IDisposable
{
    private const int AtOnce = 200;

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
                await gateway.SendAsync(unsent, cancellationToken);
                await outbox.MarkSentAsync(unsent, cancellationToken);
                told += unsent.Length;
            }

            return told;
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
