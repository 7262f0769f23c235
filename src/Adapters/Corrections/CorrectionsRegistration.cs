using Microsoft.Extensions.Options;
using Navo.Adapters.Nav;
using Navo.Adapters.OsloVo;
using Navo.Adapters.Sources;

namespace Navo.Adapters.Corrections;

/// <summary>What carries corrections from the case system to the gateway.</summary>
internal static class CorrectionsRegistration
{
    public static IServiceCollection AddCorrections(this IServiceCollection services)
    {
        services.AddSingleton<ICorrectionSource>(provider => provider.GetRequiredService<IOptions<AdapterOptions>>().Value.Agency is NavCaseSystem.Name
            ? new NavCorrections(provider.GetRequiredService<CaseSystemClient>())
            : new OsloVoCorrections(provider.GetRequiredService<CaseSystemClient>()));
        services.AddSingleton<CorrectionOutbox>();
        services.AddSingleton<CorrectionsClient>();
        services.AddSingleton<CorrectionFeed>();
        services.AddHostedService<CorrectionWorker>();
        return services;
    }
}
