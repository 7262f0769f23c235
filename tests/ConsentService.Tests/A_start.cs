using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
        var texts = Directory.CreateTempSubdirectory("navo-texts");
        try
        {
            File.WriteAllText(Path.Combine(texts.FullName, "stray.md"), "no text");
            Assert.Contains(new TextCheck(new TextLibrary(texts.FullName), services).Faults(), fault => fault.Contains("stray.md", StringComparison.Ordinal));
        }
        finally
        {
            texts.Delete(recursive: true);
        }
    }
}
