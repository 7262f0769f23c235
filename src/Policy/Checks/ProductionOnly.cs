using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>Production takes no row of another environment, no demo approval and no law reference a lawyer has not confirmed.</summary>
internal static class ProductionOnly
{
    private const string Demo = "DEMO";

    public static IEnumerable<PolicyFault> Of(PolicyFolder folder)
    {
        foreach (var (row, path) in folder.Agreements.Rows())
        {
            if (row.Environment != "production")
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.EnvironmentOfRow, $"{path}.environment", $"'{row.Environment}' is refused in production.");
            }

            if (row.Approvals.Any(approval =>
                approval.Role.StartsWith(Demo, StringComparison.OrdinalIgnoreCase) || approval.CaseRef.StartsWith(Demo, StringComparison.OrdinalIgnoreCase)))
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.DemoApproval, $"{path}.approvals", "a demo approval is refused in production.");
            }

            foreach (var law in (folder.Laws.Rows?.Laws ?? [])
                .Where(law => !law.Confirmed && row.State == "inForce" && (law.Id == row.NationalProvision || law.Id == row.ConfidentialityGround)))
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.LawNotConfirmed, path, $"the law reference '{law.Id}' is not confirmed.");
            }
        }
    }
}
