using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>An agreement names only caseworker roles of the requestor, each allowed every purpose of the row, and sides where a role carries one.</summary>
internal static class RolesAllowed
{
    public static IEnumerable<PolicyFault> Of(PolicyFolder folder)
    {
        foreach (var (row, path) in folder.Agreements.Rows())
        {
            foreach (var role in (folder.Roles.Rows?.Roles ?? []).Where(role => row.Roles.Contains(role.Id, StringComparer.Ordinal)))
            {
                if (role.Kind != "caseworker")
                {
                    yield return folder.Agreements.Fault(PolicyFaultKind.NotACaseworkerRole, $"{path}.roles", $"'{role.Id}' is not a caseworker role.");
                }

                if (!role.Agencies.Contains(row.Requestor, StringComparer.Ordinal))
                {
                    yield return folder.Agreements.Fault(PolicyFaultKind.RoleOfAnotherAgency, $"{path}.roles", $"'{role.Id}' is not a role of the requestor.");
                }

                // Absent side means deny (D02), so a row like this could never permit anyone.
                if (role.CarriesSide && row.Sides.Length == 0)
                {
                    yield return folder.Agreements.Fault(PolicyFaultKind.SidesMissing, $"{path}.sides", $"'{role.Id}' carries a side, so the row must name sides.");
                }

                foreach (var purpose in (folder.Purposes.Rows?.Purposes ?? [])
                    .Where(purpose => row.Purposes.Contains(purpose.Id, StringComparer.Ordinal) && !purpose.Roles.Contains(role.Id, StringComparer.Ordinal)))
                {
                    yield return folder.Agreements.Fault(PolicyFaultKind.PurposeNotForRole, $"{path}.roles", $"'{role.Id}' may not use the purpose '{purpose.Id}'.");
                }
            }
        }
    }
}
