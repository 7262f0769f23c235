using Microsoft.Extensions.Options;

namespace Navo.Gateway.Deciding;

/// <summary>Facts and decision, and the policy that is in force while this process runs.</summary>
internal static class DecidingRegistration
{
    public static IServiceCollection AddDeciding(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FactOptions>().Bind(configuration.GetSection("Facts")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FactOptions>, FactOptionsValidator>();
        services.AddSingleton<Callers>();
        services.AddSingleton<Decider>();
        services.AddSingleton<Judging>();
        services.AddHostedService<PolicyInForce>();
        return services;
    }
}
