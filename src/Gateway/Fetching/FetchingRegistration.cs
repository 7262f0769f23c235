using Microsoft.Extensions.Options;
using Navo.Contracts.Identifiers;
using Navo.Edge.Startup;
using Yarp.ReverseProxy.Forwarder;

namespace Navo.Gateway.Fetching;

/// <summary>The way to the holders' adapters: <c>Gateway:Adapters:{agency}</c>, <c>Gateway:Holder</c> and the grant key.</summary>
internal static class FetchingRegistration
{
    public static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpForwarder();
        services.AddOptions<HolderOptions>().Bind(configuration.GetSection("Gateway:Holder")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HolderOptions>, HolderOptionsValidator>();
        services.AddStartupCheck<AdapterCheck>();
        services.AddSingleton(provider => new GrantSigner(
            File.ReadAllText(AdapterCheck.GrantKey(configuration)), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Holders(AdapterCheck.Adapters(configuration).Select(adapter => Make(provider, adapter.Key, adapter.Value))));
        return services;
    }

    private static Holder Make(IServiceProvider provider, string agency, string? address) => new(
        AgencyId.Parse(agency),
        new Uri(address!, UriKind.Absolute),
        provider.GetRequiredService<IOptions<HolderOptions>>().Value,
        provider.GetRequiredService<IHttpForwarder>(),
        provider.GetRequiredService<GrantSigner>(),
        provider.GetRequiredService<TimeProvider>());
}
