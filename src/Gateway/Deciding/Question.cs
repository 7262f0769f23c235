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

    /// <summary>2. Agreement: the row for (category, holder → caller's agency, purpose) in the policy the request started with.</summary>
    public static Question Ask(
        PolicySnapshot policy, Caller.Employee caller, CallerClaims claims, Pseudonym pseudonym, CategoryId category, PurposeId purpose)
    {
        var holder = HolderOf(policy, category, caller.Agency, purpose);
        return new Question
        {
            Policy = policy,
            Caller = caller,
            Pseudonym = pseudonym,
            Agreement = policy.Find(category, holder, caller.Agency, purpose, claims.Roles),
            Request = new DecisionRequest
            {
                Category = category,
                Holder = holder,
                Requestor = caller.Agency,
                Purpose = purpose,
                Caller = claims,
            },
        };
    }

    /// <summary>
    /// The agency the caller would get the category from. Where no agreement says, it is whichever other agency comes first:
    /// the facts are read and the rules judged all the same, and D03 refuses.
    /// </summary>
    private static AgencyId HolderOf(PolicySnapshot policy, CategoryId category, AgencyId requestor, PurposeId purpose)
    {
        AgencyId? any = null;
        foreach (var row in policy.Agreements)
        {
            if (row.Category != category || row.Requestor != requestor)
            {
                continue;
            }

            if (row.Purposes.Contains(purpose))
            {
                return row.Holder;
            }

            any ??= row.Holder;
        }

        if (any is { } holder)
        {
            return holder;
        }

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
