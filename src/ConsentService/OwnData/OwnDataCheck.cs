using Microsoft.Extensions.Options;
using Navo.Edge.Startup;

namespace Navo.ConsentService.OwnData;

/// <summary>Finds a faulty address before anything listens.</summary>
internal sealed class OwnDataCheck(IOptions<OwnDataOptions> options) : IStartupCheck
{
    public IEnumerable<string> Faults()
    {
        foreach (var (agency, address) in options.Value.Adapters)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed) || (parsed.Scheme != Uri.UriSchemeHttp && parsed.Scheme != Uri.UriSchemeHttps))
            {
                yield return $"OwnData:Adapters:{agency} must be an absolute http(s) address.";
            }
        }

        if (options.Value.TimeoutMs is < 100 or > 30_000)
        {
            yield return "OwnData:TimeoutMs must be 100 to 30000.";
        }
    }
}
