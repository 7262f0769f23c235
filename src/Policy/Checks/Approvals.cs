using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>A row in force is signed by both agencies; nobody else signs it.</summary>
internal static class Approvals
{
    public static IEnumerable<PolicyFault> Of(PolicyFolder folder)
    {
        foreach (var (row, path) in folder.Agreements.Rows())
        {
            string[] parties = [row.Holder, row.Requestor];
            if (row.Holder == row.Requestor)
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.OneAgencyOnly, $"{path}.requestor", "holder and requestor are the same agency.");
            }

            foreach (var party in parties.Where(party => row.State == "inForce" && !row.Approvals.Any(approval => approval.Agency == party)))
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.NotApproved, $"{path}.approvals", $"'{party}' has not approved a row that is in force.");
            }

            foreach (var approval in row.Approvals.Where(approval => !parties.Contains(approval.Agency)))
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.ApprovedByAStranger, $"{path}.approvals", $"'{approval.Agency}' is not a party.");
            }
        }
    }
}
