using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Navo.Policy;

namespace Navo.Gateway.Tests.World;

/// <summary>The repository's own policy, loaded as the gateway loads it.</summary>
internal static class PolicyServices
{
    public static ServiceProvider Build() => new ServiceCollection()
        .AddNavoPolicy(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Policy:Directory", Path.Combine(Repository.Root, "policy")),
            new("Policy:Environment", "development"),
        ]).Build())
        .BuildServiceProvider();
}
