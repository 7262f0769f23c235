using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Checks;

/// <summary>What the policy names and nothing uses: no fault, but someone should know.</summary>
internal static class Unused
{
    public static IEnumerable<Finding> Of(PolicySnapshot policy, CategorySchemas schemas, IReadOnlyList<SharingPath> paths) =>
    [
        .. Fields(policy, schemas),
        .. policy.Agreements.Where(row => row.State == AgreementState.Draft)
            .Select(row => Finding.Note(FindingKind.Draft, $"{row.Reference} is a draft: always refused", $"it lacks {Lacks(row)}")),
        .. policy.Categories.Where(category => !paths.Any(path => path.Cell.Category.Id == category.Id))
            .Select(category => Finding.Note(FindingKind.CategoryUnseen, $"nobody can see {category.Id} ({category.Name})", "it needs a schema and an agreement in force, or should go")),
        .. policy.Purposes.Where(purpose => !paths.Any(path => path.Cell.Purpose.Id == purpose.Id))
            .Select(purpose => Finding.Note(FindingKind.PurposeIdle, $"nothing flows for {purpose.Id} ({purpose.Name})", "do not ask anyone for a yes to it before an agreement names it")),
        .. policy.Roles.Where(role => role.Kind == RoleKind.Caseworker && !paths.Any(path => path.Cell.Role.Id == role.Id))
            .Select(role => Finding.Note(FindingKind.RoleIdle, $"{role.Id} can see nothing", "name it in an agreement, or take it out of roles.json")),
        .. policy.Agencies.SelectMany(agency => agency.Units)
            .Where(unit => !policy.Agreements.Any(row => row.State == AgreementState.InForce && (row.HolderUnits.Contains(unit.Id) || row.RequestorUnits.Contains(unit.Id))))
            .Select(unit => Finding.Note(FindingKind.UnitUnsigned, $"{unit.Id} has signed no agreement in force", "its participants are never shared about; sign, or take it out of agencies.json")),
    ];

    private static IEnumerable<Finding> Fields(PolicySnapshot policy, CategorySchemas schemas) =>
        from category in policy.Categories
        from field in schemas.FieldsOf(category.Id)
        let rows = policy.Agreements.Where(row => row.Category == category.Id && row.Fields.Contains(field)).ToArray()
        where !rows.Any(row => row.State == AgreementState.InForce)
        select Finding.Note(
            FindingKind.FieldUnused,
            rows.Length == 0 ? $"{category.Id}: no agreement uses the field {field}" : $"{category.Id}: only {Wording.List(rows.Select(row => row.Reference))}, not in force, uses the field {field}",
            "the holder need not send it; take it out of the schema if it stays so (GDPR art. 5(1)(c))");

    private static string Lacks(Agreement row)
    {
        var missing = new[] { row.Holder, row.Requestor }.Where(agency => !row.Approvals.Any(one => one.Agency == agency)).Select(agency => $"the approval of {agency}").ToArray();
        return missing.Length == 0 ? "a decision to put it in force" : Wording.List(missing);
    }
}
