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
        var whole = system is OsloVoCaseSystem
            ? new SelfDeclaredSkills(system, provider.GetRequiredService<SelfRegistrations>(), provider.GetRequiredService<OwnPeople>(), clock)
            : system;
        return new CorrectedObservations(whole, provider.GetRequiredService<CorrectionOutbox>());
    }
}
