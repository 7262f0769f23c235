using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>Everything that is cited exists.</summary>
internal static class References
{
    private const string Law = "law";
    private const string UnitOfHolder = "unit of the holder";
    private const string UnitOfRequestor = "unit of the requestor";

    public static IEnumerable<PolicyFault> Of(PolicyFolder folder)
    {
        var agencies = folder.Agencies.Rows?.Agencies.ToLookup(row => row.Id, StringComparer.Ordinal);
        var categories = Ids(folder.Categories.Rows?.Categories.Select(row => row.Id));
        var purposes = Ids(folder.Purposes.Rows?.Purposes.Select(row => row.Id));
        var roles = Ids(folder.Roles.Rows?.Roles.Select(row => row.Id));
        var laws = Ids(folder.Laws.Rows?.Laws.Select(row => row.Id));
        var names = agencies?.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (row, path) in folder.Agreements.Rows())
        {
            var cited = new (HashSet<string>? Known, string Member, string What, IEnumerable<string> Ids)[]
            {
                (categories, "category", "category", [row.Category]),
                (names, "holder", "agency", [row.Holder]),
                (names, "requestor", "agency", [row.Requestor]),
                (purposes, "purposes", "purpose", row.Purposes),
                (roles, "roles", "role", row.Roles),
                (laws, "nationalProvision", Law, [row.NationalProvision]),
                (laws, "confidentialityGround", Law, [row.ConfidentialityGround]),
                (names, "approvals", "agency", row.Approvals.Select(approval => approval.Agency)),
                (UnitsOf(agencies, row.Holder), "units.holder", UnitOfHolder, row.Units.Holder),
                (UnitsOf(agencies, row.Requestor), "units.requestor", UnitOfRequestor, row.Units.Requestor),
                (SidesOf(agencies, row.Requestor), "sides", "side of the requestor", row.Sides),
            };
            foreach (var fault in cited.SelectMany(one => Missing(folder.Agreements, $"{path}.{one.Member}", one.What, one.Known, one.Ids)))
            {
                yield return fault;
            }
        }

        foreach (var (row, i) in (folder.Purposes.Rows?.Purposes ?? []).Select((row, i) => (row, i)))
        {
            foreach (var fault in Missing(folder.Purposes, FormattableString.Invariant($"#/purposes[{i}].roles"), "role", roles, row.Roles))
            {
                yield return fault;
            }
        }

        foreach (var (row, i) in (folder.Roles.Rows?.Roles ?? []).Select((row, i) => (row, i)))
        {
            foreach (var fault in Missing(folder.Roles, FormattableString.Invariant($"#/roles[{i}].agencies"), "agency", names, row.Agencies))
            {
                yield return fault;
            }
        }
    }

    private static HashSet<string>? Ids(IEnumerable<string>? ids) => ids?.ToHashSet(StringComparer.Ordinal);

    private static HashSet<string>? UnitsOf(ILookup<string, AgencyRow>? agencies, string agency) =>
        Ids(agencies?[agency].SelectMany(row => row.Units).Select(unit => unit.Id));

    private static HashSet<string>? SidesOf(ILookup<string, AgencyRow>? agencies, string agency) =>
        Ids(agencies?[agency].SelectMany(row => row.Sides));

    private static IEnumerable<PolicyFault> Missing<TRows>(
        PolicyFile<TRows> file, string path, string what, HashSet<string>? known, IEnumerable<string> ids)
        where TRows : class =>
        known is null ? [] : ids.Where(id => !known.Contains(id)).Select(id => file.Fault(KindOf(what), path, $"there is no {what} '{id}'."));

    private static PolicyFaultKind KindOf(string what) => what switch
    {
        Law => PolicyFaultKind.UnknownLaw,
        UnitOfHolder or UnitOfRequestor => PolicyFaultKind.UnknownUnit,
        _ => PolicyFaultKind.UnknownReference,
    };
}
