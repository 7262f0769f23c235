using Navo.Gateway.Corrections;
using Navo.Gateway.Overview;
using Navo.Gateway.Requests;
using Navo.Gateway.Stop;

namespace Navo.Gateway.Deciding;

/// <summary>The caseworker's surfaces that fetch nothing.</summary>
internal static class CaseworkerRegistration
{
    public static IServiceCollection AddCaseworkerSurfaces(this IServiceCollection services)
    {
        services.AddSingleton<ParticipantOverview>();
        services.AddSingleton<Asking>();
        services.AddSingleton<OwnCorrections>();
        services.AddSingleton<SpokenStop>();
        services.AddSingleton<Together.Together>();
        return services;
    }
}
