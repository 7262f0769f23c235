using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;

namespace Navo.Gateway.Deciding;

/// <summary>One caseworker's question about one participant, bound to the policy it started with.</summary>
internal sealed record Question
{
    public RequestId Id { get; } = RequestId.From(Guid.NewGuid());

    public required PolicySnapshot Policy { get; init; }

    public required Caller.Employee Caller { get; init; }

    public required Pseudonym Pseudonym { get; init; }

    public required DecisionRequest Request { get; init; }

    /// <summary>Null when no row is about (category, holder, requestor): D03 says so.</summary>
    public required Agreement? Agreement { get; init; }

    /// <summary>2. Agreement: the row for (category, holder → caller's agency, purpose) at this instant, in the policy the request started with.</summary>
    public static Question Ask(
        PolicySnapshot policy, Caller.Employee caller, CallerClaims claims, Pseudonym pseudonym, CategoryId category, PurposeId purpose, DateTimeOffset at)
    {
        var agreement = policy.Find(category, holder: null, caller.Agency, purpose, claims.Roles, at);
        return new Question
        {
            Policy = policy,
            Caller = caller,
            Pseudonym = pseudonym,
            Agreement = agreement,
            Request = new DecisionRequest
            {
                Category = category,
                Holder = agreement?.Holder ?? AnyOther(policy, caller.Agency),
                Requestor = caller.Agency,
                Purpose = purpose,
                Caller = claims,
            },
        };
    }

    /// <summary>Where no agreement says whose the data is: the facts are read and the rules judged all the same, and D03 refuses.</summary>
    private static AgencyId AnyOther(PolicySnapshot policy, AgencyId requestor)
    {
        foreach (var agency in policy.Agencies)
        {
            if (agency.Id != requestor)
            {
                return agency.Id;
            }
        }

        return requestor;
    }
}
