using Navo.Decisions.Agreements;

namespace Navo.Policy.Prover.Paths;

/// <summary>One cell of the finite policy: who could ask whom for what, and why.</summary>
internal sealed record Combination(Category Category, Agency Holder, Agency Requestor, Purpose Purpose, Role Role, string? Side)
{
    /// <summary>Every cell: categories × ordered pairs of agencies × purposes × roles × sides, "no side" among them.</summary>
    public static IEnumerable<Combination> Of(PolicySnapshot policy) =>
        from category in policy.Categories
        from holder in policy.Agencies
        from requestor in policy.Agencies
        where holder.Id != requestor.Id
        from purpose in policy.Purposes
        from role in policy.Roles
        from side in requestor.Sides.Select(string? (side) => side).Append(null)
        select new Combination(category, holder, requestor, purpose, role, side);

    public bool IsOf(Agreement row) => row.Category == Category.Id && row.Holder == Holder.Id && row.Requestor == Requestor.Id;
}
