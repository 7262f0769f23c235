using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>What every rule is asked.</summary>
internal sealed record Question(DecisionRequest Request, Agreement? Agreement, DecisionFacts Facts, FactLimits Limits)
{
    public DateTimeOffset At => Facts.At;

    public AgencyId Holder => Request.Holder;

    public AgencyId Requestor => Request.Requestor;

    /// <summary>The agreement's role of that id, if the requestor has it and it meets participants at all.</summary>
    public Role? RoleInAgreement(string id)
    {
        if (Agreement is null)
        {
            return null;
        }

        foreach (var role in Agreement.Roles)
        {
            if (string.Equals(role.Id, id, StringComparison.Ordinal)
                && role.Kind == RoleKind.Caseworker
                && role.Agencies.Contains(Requestor))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>Token and standing fact both name the unit: access follows now, not yesterday's session.</summary>
    public bool WorksAt(CaseworkerFacts caseworker, UnitId unit) =>
        Request.Caller.Units.Contains(unit) && caseworker.Units.Contains(unit);
}
