using Microsoft.Extensions.Options;

namespace Navo.Ledger.Consenting;

/// <summary>
/// The release window W. A gateway finishes writing a sealed release within W of the reading it took before its COMMIT, or aborts;
/// whoever commits a stop answers no earlier than W after its own commit. So when a stop has been answered, nothing sealed
/// before it is still being written (promise 2). No clocks are compared.
/// </summary>
public sealed class ReleaseWindow(IOptions<LedgerOptions> options, TimeProvider time)
{
    /// <summary>W.</summary>
    public TimeSpan Length => options.Value.Window;

    /// <summary>Waits W from now. Called after the commit, and on a repeat after the read that found the earlier one.</summary>
    public Task HoldAsync(CancellationToken cancellationToken) => Task.Delay(Length, time, cancellationToken);

    /// <summary>What is left of W for a release whose commit was started at the given reading; zero when it is too late to write.</summary>
    public TimeSpan Left(long commitStarted)
    {
        var left = Length - time.GetElapsedTime(commitStarted);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
