using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Navo.Edge.Bodies;
using Navo.Edge.ProblemDocuments;
using Navo.Edge.Startup;
using Navo.Edge.Telemetry;
using Navo.Edge.Tokens;

namespace Navo.Edge;

/// <summary>What every API process does at its HTTP border.</summary>
public static class EdgeRegistration
{
    /// <summary>Tokens, problem documents, strict JSON, idempotency, health, telemetry, logging, OpenAPI and start-up checks.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Sections <c>Tokens</c>, <c>Telemetry</c> and <c>Keys</c> are read.</param>
    /// <param name="service">Name of the process, for telemetry.</param>
    public static IServiceCollection AddNavoEdge(this IServiceCollection services, IConfiguration configuration, string service)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddNavoTelemetry(configuration, service);
        services.AddNavoStartupChecks();

        services.TryAddSingleton<IssuersFile>();
        services.AddSingleton<IPostConfigureOptions<TokenOptions>>(provider => provider.GetRequiredService<IssuersFile>());
        services.AddOptions<TokenOptions>().Bind(configuration.GetSection("Tokens"));
        services.AddHttpClient(TrustedIssuers.ClientName, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(5);
            client.MaxResponseContentBufferSize = 256 * 1024;
        });
        services.TryAddSingleton<TrustedIssuers>();
        services.TryAddSingleton<ValidatedTokens>();
        services.TryAddSingleton<TokenValidator>();
        services.AddStartupCheck<TokenCheck>();

        services.Configure<JsonOptions>(options => StrictJson.Apply(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;

            // Room for an oversized token, so that it is refused by us with a problem and not by the server without one.
            options.Limits.MaxRequestHeadersTotalSize = 128 * 1024;
        });
        services.AddHealthChecks();
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "NAVO " + service;
            return Task.CompletedTask;
        }));
        return services;
    }

    /// <summary>Checks every process needs before it listens, the Portal among them.</summary>
    public static IServiceCollection AddNavoStartupChecks(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHostedService<StartupFaults>();
        services.AddStartupCheck<GeneratedKeysCheck>();
        return services;
    }

    /// <summary>This type of exception means a broken dependency: the answer is 503 <c>urn:navo:problem:unavailable</c>.</summary>
    public static IServiceCollection AddUnavailableException<TException>(this IServiceCollection services)
        where TException : Exception => services.AddSingleton(new UnavailableException(typeof(TException)));
}
