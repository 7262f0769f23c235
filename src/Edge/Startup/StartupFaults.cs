using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Navo.Edge.Startup;

/// <summary>Runs every check before the first hosted service starts, and refuses with all faults at once: those of options too.</summary>
internal sealed class StartupFaults(IEnumerable<IStartupCheck> checks) : IHostedLifecycleService
{
    /// <summary>Refuses now, before the host validates options by itself and would name only their faults.</summary>
    public static void Refuse(IServiceProvider services)
    {
        string[] faults =
        [
            .. services.GetServices<IStartupCheck>().SelectMany(check => check.Faults()),
            .. services.GetService<IStartupValidator>() is { } options ? FaultsOf(options) : [],
        ];
        Refuse(faults);
    }

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Refuse([.. checks.SelectMany(check => check.Faults())]);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Refuse(string[] faults)
    {
        if (faults.Length > 0)
        {
            throw new StartupRefusedException([.. faults.Distinct(StringComparer.Ordinal)]);
        }
    }

    private static IEnumerable<string> FaultsOf(IStartupValidator options)
    {
        try
        {
            options.Validate();
            return [];
        }
        catch (OptionsValidationException fault)
        {
            return fault.Failures;
        }
        catch (AggregateException several)
        {
            return several.InnerExceptions.SelectMany(fault => fault is OptionsValidationException options ? options.Failures : [fault.Message]);
        }
    }
}
