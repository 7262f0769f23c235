using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Navo.Edge.Startup;

/// <summary>Production refuses keys that the development tool made: it leaves a file <c>.generated</c> beside them.</summary>
internal sealed class GeneratedKeysCheck(IConfiguration configuration, IHostEnvironment environment) : IStartupCheck
{
    public IEnumerable<string> Faults()
    {
        if (environment.IsProduction()
            && configuration["Keys:Directory"] is { Length: > 0 } directory
            && File.Exists(Path.Combine(directory, ".generated")))
        {
            yield return "Keys:Directory holds keys generated for development.";
        }
    }
}
