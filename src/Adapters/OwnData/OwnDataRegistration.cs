using Navo.Adapters.Corrections;
using Navo.Adapters.OsloVo;
using Navo.Adapters.Records;
using Navo.Adapters.Sources;

namespace Navo.Adapters.OwnData;

/// <summary>What lies between the agency and the person themselves.</summary>
internal static class OwnDataRegistration
{
    public static IServiceCollection AddOwnData(this IServiceCollection services)
    {
        services.AddSingleton<WrongReports>();
        services.AddSingleton<SelfRegistrations>();
        return services;
    }

    /// <summary>The case system, with what participants have said themselves (at the school, which holds kompetanse) and with what has been corrected.</summary>
    public static ICaseSystem WithOwnData(this ICaseSystem system, IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TimeProvider>();

        // Inside, not around: what the case system corrects is its own, never the person's words.
        var corrected = new CorrectedObservations(system, provider.GetRequiredService<CorrectionOutbox>());
        return system is OsloVoCaseSystem
            ? new SelfDeclaredSkills(corrected, provider.GetRequiredService<SelfRegistrations>(), provider.GetRequiredService<OwnPeople>(), clock)
            : corrected;
    }
}
