using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Navo.Policy;

/// <summary>Reads the policy once per process, when the options are validated, and keeps the outcome.</summary>
internal sealed class PolicyHolder(IHostEnvironment? host = null) : IValidateOptions<PolicyOptions>
{
    private readonly Lock _lock = new();
    private PolicyLoad? _load;

    public PolicyLoad Load(PolicyOptions options)
    {
        lock (_lock)
        {
            return _load ??= PolicyLoader.Load(options, host?.IsProduction() ?? false);
        }
    }

    public ValidateOptionsResult Validate(string? name, PolicyOptions options) =>
        Load(options) is PolicyLoad.Refused refused
            ? ValidateOptionsResult.Fail(refused.Faults.Select(fault => fault.ToString()))
            : ValidateOptionsResult.Success;
}
