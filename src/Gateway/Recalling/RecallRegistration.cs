using Microsoft.Extensions.Options;
using Navo.Gateway.Delivering;
using Navo.Gateway.Fetching;

namespace Navo.Gateway.Recalling;

/// <summary>What calls back what an agency wrote down: the outbox's way to the adapters, and how it stands.</summary>
internal static class RecallRegistration
{
    public static IServiceCollection AddRecalling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection("Outbox")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddSingleton(provider => new RecallSigner(
            File.ReadAllText(AdapterCheck.GrantKey(configuration)), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RecallDelivery>();
        services.AddHttpClient(RecallDelivery.ClientName, (provider, client) =>
                client.Timeout = TimeSpan.FromMilliseconds(provider.GetRequiredService<IOptions<DeliveryOptions>>().Value.TimeoutMs))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(2),
                ActivityHeadersPropagator = null,
            });
        services.AddHostedService<RecallWorker>();
        services.AddHostedService<DeliveryMetrics>();
        services.AddHealthChecks().AddCheck<DeliveryHealth>("recalls");
        return services;
    }
}
