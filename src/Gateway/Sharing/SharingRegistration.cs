using Navo.Gateway.Minimising;
using Navo.Gateway.Releasing;

namespace Navo.Gateway.Sharing;

/// <summary>The slice's own services.</summary>
internal static class SharingRegistration
{
    public static IServiceCollection AddSharing(this IServiceCollection services)
    {
        services.AddSingleton<AnswerMinimiser>();
        services.AddSingleton<Release>();
        services.AddSingleton<BothDirections>();
        services.AddSingleton<SharedCategory>();
        return services;
    }
}
