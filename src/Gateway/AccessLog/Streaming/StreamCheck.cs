using System.Net;
using Navo.Contracts.Identifiers;
using Navo.Edge.Startup;

namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>Streams that are switched on go to an agency of the policy, to an address, and in Production encrypted.</summary>
internal sealed class StreamCheck(IConfiguration configuration, IHostEnvironment environment) : IStartupCheck
{
    public IEnumerable<string> Faults()
    {
        foreach (var (agency, options) in StreamOptions.Of(configuration))
        {
            if (!AgencyId.TryParse(agency, out _))
            {
                yield return $"AuditStream:{agency} is not an agency.";
            }

            if (!options.TryAddress(out var host, out _, out var isTls))
            {
                yield return $"AuditStream:{agency}:Address is not tls://host:port or tcp://host:port.";
            }
            else if (!isTls && environment.IsProduction() && !(IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)))
            {
                yield return $"AuditStream:{agency}:Address is not encrypted; in Production tcp:// is for this machine alone.";
            }

            if (options.CaFile.Length > 0 && !File.Exists(options.CaFile))
            {
                yield return $"AuditStream:{agency}:CaFile is not there.";
            }

            if (options is not { ConfirmSeconds: > 0, ConfirmRows: > 0, StallSeconds: > 0, RetrySeconds: > 0 })
            {
                yield return $"AuditStream:{agency} has a limit that is not above zero.";
            }
        }
    }
}
