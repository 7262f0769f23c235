using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Navo.ConsentService.Tests.World;
using Navo.ConsentService.Texts;
using Navo.Decisions.Agreements;

namespace Navo.ConsentService.Tests;

public sealed class A_start
{
    [Fact]
    public void On_a_faulty_policy_still_hears_the_faults_of_the_texts()
    {
        using var services = new ServiceCollection()
            .AddSingleton<PolicySnapshot>(_ => throw new OptionsValidationException("Policy", typeof(PolicySnapshot), ["a fault"]))
            .BuildServiceProvider();
        using var texts = new TextFolder();
        texts.Write("stray", "no text");
        Assert.Contains(new TextCheck(new TextLibrary(texts.Directory), services).Faults(), fault => fault.Contains("stray.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("approved", "a lawyer", "Development", 0)]
    [InlineData("approved", "a lawyer", "Production", 0)]
    [InlineData("approved", "DEMO", "Development", 0)]
    [InlineData("approved", "DEMO", "Production", 1)]
    [InlineData("draft", "nobody", "Development", 1)]
    public void Relies_on_texts_that_somebody_has_approved(string status, string by, string environment, int faults)
    {
        using var texts = new TextFolder();
        foreach (var name in Directory.GetDirectories(TextFolder.Real).SelectMany(category => Directory.GetDirectories(category)).Select(version => Path.GetRelativePath(TextFolder.Real, version)))
        {
            texts.Add(name + "/nb", TextFolder.Words(name + "/nb"), name == "norskniva/1" ? status : "approved", by: name == "norskniva/1" ? by : "a lawyer");
        }

        using var host = new ConsentHost();
        using var services = new ServiceCollection()
            .AddSingleton(host.Policy)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
            .BuildServiceProvider();
        Assert.Equal(faults, new TextCheck(new TextLibrary(texts.Directory), services).Faults().Count());
    }
}
