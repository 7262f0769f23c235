using Navo.Portal.Hosting;

namespace Navo.Portal.Upstream;

internal static class UpstreamRegistration
{
    public static void AddUpstream(this IServiceCollection services, PortalOptions portal)
    {
        services.AddHttpContextAccessor();
        services.AddHttpClient("consent", client => ServiceClient.Configure(client, portal.Consent));
        services.AddHttpClient("gateway", client => ServiceClient.Configure(client, portal.Gateway));
        foreach (var (agency, address) in portal.Adapters)
        {
            services.AddHttpClient(OwnAgencyClient.ClientName(agency), client => ServiceClient.Configure(client, address));
        }

        services.AddTransient(provider => new ConsentClient(Service(provider, "consent")));
        services.AddTransient(provider => new OwnDataClient(Service(provider, "consent")));
        services.AddTransient(provider => new RightsClient(Service(provider, "consent")));
        services.AddTransient(provider => new NoticeClient(Service(provider, "consent")));
        services.AddTransient(provider => new GatewayClient(Service(provider, "gateway")));
        services.AddTransient(provider => new OversightClient(Service(provider, "gateway")));
        services.AddTransient(provider => new ErasingClient(Service(provider, "gateway")));
        services.AddTransient<OwnAgencyClient>();
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // No trace context leaves with a user's question: each service starts its own.
            ActivityHeadersPropagator = null,
        }));
    }

    private static ServiceClient Service(IServiceProvider provider, string name) =>
        new(provider.GetRequiredService<IHttpClientFactory>().CreateClient(name), provider.GetRequiredService<IHttpContextAccessor>());
}
