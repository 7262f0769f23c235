namespace Navo.Adapters.StandingFacts;

/// <summary>The feed and what it needs.</summary>
internal static class StandingFactsRegistration
{
    public static IServiceCollection AddStandingFacts(this IServiceCollection services)
    {
        services.AddHttpClient(MachineTokens.ClientName, client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
        services.AddHttpClient(GatewayChannel.ClientName, client => client.Timeout = TimeSpan.FromSeconds(30)).RemoveAllLoggers();
        services.AddSingleton<MachineTokens>();
        services.AddSingleton<GatewayChannel>();
        services.AddSingleton<GatewayClient>();
        services.AddSingleton<Feed>();
        services.AddSingleton<PseudonymLearner>();
        services.AddHostedService<FeedWorker>();
        services.AddHealthChecks().AddCheck<FeedHealth>("standing-facts");
        return services;
    }
}
