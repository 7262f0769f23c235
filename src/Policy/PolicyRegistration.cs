using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Navo.Decisions.Agreements;

namespace Navo.Policy;

/// <summary>Adds the policy to a process.</summary>
public static class PolicyRegistration
{
    /// <summary>
    /// Reads <c>Policy:Directory</c> and <c>Policy:Environment</c>, and refuses the start with all faults at once.
    /// Adds the <see cref="PolicySnapshot"/>, the <see cref="CategorySchemas"/> and the <see cref="PolicyText"/> as singletons.
    /// </summary>
    public static IServiceCollection AddNavoPolicy(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<PolicyOptions>().Bind(configuration.GetSection("Policy")).ValidateOnStart();
        services.TryAddSingleton<PolicyHolder>();
        services.AddSingleton<IValidateOptions<PolicyOptions>>(provider => provider.GetRequiredService<PolicyHolder>());
        services.TryAddSingleton(provider => Loaded(provider).Snapshot);
        services.TryAddSingleton(provider => Loaded(provider).Schemas);
        services.TryAddSingleton(provider => Loaded(provider).Text);
        return services;
    }

    private static PolicyLoad.Loaded Loaded(IServiceProvider provider) =>
        provider.GetRequiredService<PolicyHolder>().Load(provider.GetRequiredService<IOptions<PolicyOptions>>().Value) switch
        {
            PolicyLoad.Loaded loaded => loaded,
            PolicyLoad.Refused refused => throw new OptionsValidationException(
                "Policy", typeof(PolicyOptions), refused.Faults.Select(fault => fault.ToString())),
            _ => throw new InvalidOperationException("Reading the policy had an outcome that is none."),
        };
}
