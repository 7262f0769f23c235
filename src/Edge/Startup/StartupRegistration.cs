using Microsoft.Extensions.DependencyInjection;

namespace Navo.Edge.Startup;

/// <summary>Adds checks that must hold before anything listens.</summary>
public static class StartupRegistration
{
    /// <summary>Adds a check; all checks' faults are reported at once.</summary>
    public static IServiceCollection AddStartupCheck<TCheck>(this IServiceCollection services)
        where TCheck : class, IStartupCheck => services.AddSingleton<IStartupCheck, TCheck>();
}
