using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Startup;

namespace Navo.Gateway.Fetching;

/// <summary>Every holder of the policy has an adapter to ask, and the gateway a key to sign its grants.</summary>
internal sealed class AdapterCheck(IConfiguration configuration, IServiceProvider services) : IStartupCheck
{
    public static string GrantKey(IConfiguration configuration) =>
        Path.Combine(configuration["Keys:Directory"] ?? "", "grant-signer.pem");

    public static IEnumerable<KeyValuePair<string, string?>> Adapters(IConfiguration configuration) =>
        configuration.GetSection("Gateway:Adapters").GetChildren().Select(child => new KeyValuePair<string, string?>(child.Key, child.Value));

    public IEnumerable<string> Faults()
    {
        if (!File.Exists(GrantKey(configuration)))
        {
            yield return "Keys:Directory lacks grant-signer.pem.";
        }

        var adapters = Adapters(configuration).ToDictionary(StringComparer.Ordinal);
        foreach (var (agency, address) in adapters)
        {
            if (!AgencyId.TryParse(agency, out _)
                || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
                || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            {
                yield return $"Gateway:Adapters:{agency} is not the address of an adapter.";
            }
        }

        foreach (var lacking in Holders().Where(holder => !adapters.ContainsKey(holder.Value)))
        {
            yield return $"Gateway:Adapters:{lacking} is missing.";
        }
    }

    // A policy that cannot be read reports its own faults.
    private IEnumerable<AgencyId> Holders()
    {
        try
        {
            return services.GetRequiredService<PolicySnapshot>().Agreements.Select(row => row.Holder).Distinct();
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException)
        {
            return [];
        }
    }
}
