using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Navo.Decisions.Agreements;

namespace Navo.Policy.Tests;

public sealed class A_process
{
    [Fact]
    public void Gets_one_snapshot_for_its_life()
    {
        using var services = Services(PolicyCopy.Source);

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Same(services.GetRequiredService<PolicySnapshot>(), services.GetRequiredService<PolicySnapshot>());
        Assert.NotNull(services.GetRequiredService<CategorySchemas>());
    }

    [Fact]
    public void Does_not_start_on_a_faulty_policy_and_hears_every_fault()
    {
        using var copy = new PolicyCopy();
        copy.Replace("words.json", "\"stopped\"", "\"halted\"");
        copy.Replace("retention.json", "\"kind\": \"receipt\"", "\"kind\": \"recipe\"");
        using var services = Services(copy.Folder);

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(3, refused.Failures.Count());
    }

    private static ServiceProvider Services(string directory) =>
        new ServiceCollection()
            .AddNavoPolicy(new ConfigurationBuilder()
                .AddInMemoryCollection([new("Policy:Directory", directory), new("Policy:Environment", "development")])
                .Build())
            .BuildServiceProvider();
}
