using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Navo.Adapters.Corrections;
using Navo.Adapters.Grants;
using Navo.Adapters.Nav;
using Navo.Adapters.OsloVo;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.OwnData;
using Navo.Adapters.Recalls;
using Navo.Adapters.Records;
using Navo.Adapters.Rights;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Edge.Startup;
using Navo.Edge;

namespace Navo.Adapters;

/// <summary>What an adapter is made of.</summary>
internal static class AdapterRegistration
{
    public static IServiceCollection AddAdapter(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AdapterOptions>().Bind(configuration.GetSection("Adapter"));
        services.AddStartupCheck<AdapterCheck>();
        services.AddUnavailableException<SourceFaultException>();
        services.AddSingleton<AdapterDatabase>();
        services.AddSingleton<GrantRecord>();
        services.AddSingleton<LookupRecord>();
        services.AddSingleton<OwnPeople>();
        services.AddSingleton<FeedPlace>();
        services.AddSingleton<GrantVerifier>();
        services.AddSingleton<OwnParticipants.Caseload>();
        services.AddSingleton<OwnParticipants.CaseloadNames>();
        services.AddAdapterKeyRing(configuration["Adapter:State"], configuration["Adapter:Agency"]);
        services.AddCaseSystem();
        services.AddStandingFacts();
        services.AddCorrections();
        services.AddOwnData();
        services.AddSingleton<OwnStore>();
        services.AddRecalls();
        return services;
    }

    private static void AddCaseSystem(this IServiceCollection services)
    {
        services.AddTransient<ResilientHandler>();
        services.AddHttpClient<CaseSystemClient>((provider, client) =>
            {
                client.BaseAddress = new Uri(provider.GetRequiredService<IOptions<AdapterOptions>>().Value.CaseSystem!.TrimEnd('/') + "/");
                client.MaxResponseContentBufferSize = 64 * 1024 * 1024;
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(1),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddHttpMessageHandler<ResilientHandler>();
        services.AddSingleton(provider => new ImportStore(
            provider.GetRequiredService<IOptions<AdapterOptions>>().Value.State!, provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton<ImportedRows>();
        services.AddSingleton<ICaseSystem>(provider =>
        {
            var client = provider.GetRequiredService<CaseSystemClient>();
            var clock = provider.GetRequiredService<TimeProvider>();
            ICaseSystem system = provider.GetRequiredService<IOptions<AdapterOptions>>().Value.Agency is NavCaseSystem.Name
                ? new NavCaseSystem(client, provider.GetRequiredService<MachineTokens>(), clock)
                : new OsloVoCaseSystem(client, provider.GetRequiredService<ImportedRows>(), clock);
            return system.WithOwnData(provider);
        });
    }
}
