using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Navo.Adapters.Corrections;
using Navo.Adapters.Grants;
using Navo.Adapters.Nav;
using Navo.Adapters.OsloVo;
using Navo.Adapters.OwnData;
using Navo.Adapters.Records;
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
        services.AddKeyRing(configuration["Adapter:State"], configuration["Adapter:Agency"]);
        services.AddCaseSystem();
        services.AddStandingFacts();
        services.AddCorrections();
        services.AddOwnData();
        return services;
    }

    /// <summary>The keys that seal the own people: beside the records they seal, in a folder of this user's only; never pruned.</summary>
    private static void AddKeyRing(this IServiceCollection services, string? state, string? agency)
    {
        if (state is not { Length: > 0 })
        {
            // The start is refused by AdapterCheck, with every other fault.
            services.AddDataProtection();
            return;
        }

        var folder = Path.Combine(state, "keys");
        PrivateFolder.Create(state);
        PrivateFolder.Create(folder);
        services.AddDataProtection().SetApplicationName("navo-adapter-" + agency).PersistKeysToFileSystem(new DirectoryInfo(folder));
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
        services.AddSingleton<ICaseSystem>(provider =>
        {
            var client = provider.GetRequiredService<CaseSystemClient>();
            var clock = provider.GetRequiredService<TimeProvider>();
            ICaseSystem system = provider.GetRequiredService<IOptions<AdapterOptions>>().Value.Agency is NavCaseSystem.Name
                ? new NavCaseSystem(client, provider.GetRequiredService<MachineTokens>(), clock)
                : new OsloVoCaseSystem(client, clock);
            return system.WithOwnData(provider);
        });
    }
}
