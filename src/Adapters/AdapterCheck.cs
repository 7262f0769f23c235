using Microsoft.Extensions.Options;
using Navo.Edge.Startup;

namespace Navo.Adapters;

/// <summary>Finds every fault of the section <c>Adapter</c> before anything listens. There is no default for an address, a key or a folder.</summary>
internal sealed class AdapterCheck(IOptions<AdapterOptions> options) : IStartupCheck
{
    public IEnumerable<string> Faults()
    {
        var adapter = options.Value;
        if (adapter.Agency is not (Nav.NavCaseSystem.Name or OsloVo.OsloVoCaseSystem.Name))
        {
            yield return "Adapter:Agency must be nav or oslo-vo.";
        }

        if (!IsAddress(adapter.CaseSystem))
        {
            yield return "Adapter:CaseSystem must be an absolute http(s) address.";
        }

        if (string.IsNullOrEmpty(adapter.State))
        {
            yield return "Adapter:State is missing.";
        }

        if (!File.Exists(adapter.GrantKey))
        {
            yield return "Adapter:GrantKey must name a PEM file.";
        }

        if (adapter.Feed is not ("on" or "off"))
        {
            yield return "Adapter:Feed must be on or off.";
        }

        foreach (var fault in adapter.IsFeeding ? FeedFaults(adapter) : [])
        {
            yield return fault;
        }

        if (adapter.PollMs < 50 || adapter.HeartbeatSeconds is < 1 or > 300 || adapter.SnapshotHours is < 1 or > 24)
        {
            yield return "Adapter:PollMs (from 50), HeartbeatSeconds (1 to 300) or SnapshotHours (1 to 24) is out of range.";
        }

        if (adapter.AttemptMs is < 10 or > 10_000 || adapter.Concurrency < 1 || adapter.BreakerOpenMs < 500 || adapter.BreakerMinimumCalls < 2)
        {
            yield return "Adapter:AttemptMs (10 to 10000), Concurrency (from 1), BreakerOpenMs (from 500) or BreakerMinimumCalls (from 2) is out of range.";
        }
    }

    private static IEnumerable<string> FeedFaults(AdapterOptions adapter)
    {
        if (!IsAddress(adapter.Gateway))
        {
            yield return "Adapter:Gateway must be an absolute http(s) address.";
        }

        if (!IsAddress(adapter.Issuer))
        {
            yield return "Adapter:Issuer must be an absolute http(s) address.";
        }

        if (string.IsNullOrEmpty(adapter.ClientId))
        {
            yield return "Adapter:ClientId is missing.";
        }

        if (!File.Exists(adapter.ClientKey))
        {
            yield return "Adapter:ClientKey must name a JWK file.";
        }
    }

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
