using Microsoft.Extensions.Options;
using Navo.Edge.Startup;

namespace Navo.ConsentService.OwnData;

/// <summary>What lies between each agency and the participant.</summary>
internal static class OwnDataRegistration
{
    private const int MostOctets = 2 * 1024 * 1024;

    public static IServiceCollection AddOwnData(this IServiceCollection services)
    {
        services.AddOptions<OwnDataOptions>().BindConfiguration("OwnData");
        services.AddStartupCheck<OwnDataCheck>();
        services.AddHttpContextAccessor();
        services.AddSingleton<AdapterClient>();
        services.AddSingleton<OwnDataWords>();
        services.AddHttpClient(AdapterClient.ClientName, (provider, client) =>
            {
                client.Timeout = TimeSpan.FromMilliseconds(provider.GetRequiredService<IOptions<OwnDataOptions>>().Value.TimeoutMs);
                client.MaxResponseContentBufferSize = MostOctets;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(1),
                ActivityHeadersPropagator = null,
            });
        return services;
    }
}
