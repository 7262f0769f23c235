using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Navo.Contracts.Identifiers;
using Navo.Edge.Startup;

namespace Navo.Edge.Tokens;

/// <summary>Finds every fault of the section <c>Tokens</c>; in Production a demo, plain-http or loopback issuer is one.</summary>
internal sealed class TokenCheck(IOptions<TokenOptions> options, IssuersFile file, IHostEnvironment environment) : IStartupCheck
{
    public IEnumerable<string> Faults()
    {
        var tokens = options.Value;
        if (string.IsNullOrEmpty(tokens.Audience))
        {
            yield return "Tokens:Audience is missing.";
        }

        if (file.Fault is { } fault)
        {
            yield return fault;
        }

        if (tokens.Issuers.Count == 0)
        {
            yield return "Tokens:Issuers is empty.";
        }

        foreach (var twice in tokens.Issuers.Where(i => i.Issuer is not null).GroupBy(i => i.Issuer, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return $"Issuer {twice.Key} is configured twice.";
        }

        foreach (var found in tokens.Issuers.SelectMany(issuer => FaultsOf(issuer).Concat(ProductionFaults(issuer))))
        {
            yield return found;
        }
    }

    private static IEnumerable<string> FaultsOf(IssuerOptions issuer)
    {
        var name = issuer.Issuer ?? "(nameless)";
        if (!Uri.TryCreate(issuer.Issuer, UriKind.Absolute, out _))
        {
            yield return $"Issuer {name}: Issuer must be an absolute address.";
        }

        if (issuer.Types.Count == 0)
        {
            yield return $"Issuer {name}: Types is empty.";
        }

        if (issuer.Algorithms.Count == 0 || issuer.Algorithms.Any(a => a is not ("ES256" or "RS256" or "PS256")))
        {
            yield return $"Issuer {name}: Algorithms must be of ES256, RS256, PS256.";
        }

        if (issuer.Kind is IssuerKind.None)
        {
            yield return $"Issuer {name}: Kind is missing.";
        }

        if (issuer.Kind is IssuerKind.Employee && (!AgencyId.TryParse(issuer.Agency, out _) || string.IsNullOrEmpty(issuer.EmployeeClaim)))
        {
            yield return $"Issuer {name}: an issuer of employees needs Agency and EmployeeClaim.";
        }

        if (issuer.Kind is not IssuerKind.Machine && string.IsNullOrEmpty(issuer.Assurance?.Claim))
        {
            yield return $"Issuer {name}: Assurance is missing.";
        }

        if (issuer.Kind is IssuerKind.Machine && (issuer.Consumers.Count == 0 || issuer.Consumers.Values.Any(agency => !AgencyId.TryParse(agency, out _))))
        {
            yield return $"Issuer {name}: an issuer of backends needs Consumers.";
        }

        foreach (var (group, target) in issuer.Groups)
        {
            if (!target.StartsWith("side:", StringComparison.Ordinal)
                && !(target.StartsWith("unit:", StringComparison.Ordinal) && UnitId.TryParse(target["unit:".Length..], out _)))
            {
                yield return $"Issuer {name}: group {group} is neither unit:… nor side:….";
            }
        }
    }

    private IEnumerable<string> ProductionFaults(IssuerOptions issuer)
    {
        if (environment.IsProduction()
            && Uri.TryCreate(issuer.Issuer, UriKind.Absolute, out var address)
            && (issuer.Demo || address.IsLoopback || address.Scheme != Uri.UriSchemeHttps))
        {
            yield return $"Issuer {issuer.Issuer} is for development.";
        }
    }
}
