using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Navo.Edge.Logging;

namespace Navo.Edge.Telemetry;

/// <summary>Spans, metrics and the application log of a process, with nothing of a person in either.</summary>
public static class TelemetryRegistration
{
    /// <summary>Adds telemetry and logging; part of <c>AddNavoEdge</c>, and called alone by the Portal.</summary>
    public static IServiceCollection AddNavoTelemetry(this IServiceCollection services, IConfiguration configuration, string service)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        // Before the server takes the propagator from the services: nothing comes in, nothing goes out.
        services.RemoveAll<DistributedContextPropagator>();
        services.AddSingleton<DistributedContextPropagator>(new NoPropagation());
        services.AddOptions<TelemetryOptions>().Bind(configuration.GetSection("Telemetry"));
        services.AddSingleton<IHostedService>(provider => new TelemetryHost(provider.GetRequiredService<IOptions<TelemetryOptions>>(), service));
        services.AddLogging(logging => logging
            .ClearProviders()
            .AddConsole(console => console.FormatterName = PersonFreeFormatter.FormatterName)
            .AddConsoleFormatter<PersonFreeFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>()
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.IdentityModel", LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning)
            .AddFilter("Yarp", LogLevel.Warning));
        return services;
    }
}
