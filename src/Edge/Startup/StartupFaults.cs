using Microsoft.Extensions.Hosting;

namespace Navo.Edge.Startup;

/// <summary>Runs every check before the first hosted service starts, and refuses with all faults at once.</summary>
internal sealed class StartupFaults(IEnumerable<IStartupCheck> checks) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        string[] faults = [.. checks.SelectMany(check => check.Faults())];
        return faults.Length == 0 ? Task.CompletedTask : throw new StartupRefusedException(faults);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
