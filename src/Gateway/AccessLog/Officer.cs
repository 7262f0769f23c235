using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Edge.Callers;

namespace Navo.Gateway.AccessLog;

/// <summary>A data protection officer (GDPR art. 37) of one agency.</summary>
internal sealed record Officer(Caller.Employee Caller, CallerClaims Claims)
{
    public AgencyId Agency => Caller.Agency;
}
