using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Checks;

/// <summary>Agreements in force, or purposes, roles, sides and units of them, through which nothing can ever flow.</summary>
internal static class Unreachable
{
    public static IEnumerable<Finding> Of(PolicySnapshot policy, Enumeration enumeration)
    {
        // That nothing flows through one whose time has passed is said of it already.
        foreach (var row in policy.Agreements.Where(row => row.State == AgreementState.InForce && !(row.ValidTo <= enumeration.At)))
        {
            var own = enumeration.Paths.Where(path => path.Agreement == row).ToArray();
            if (own.Length == 0)
            {
                yield return Finding.Fault(FindingKind.AgreementUnreachable, $"agreement {row.Reference} is in force, and nothing can ever flow through it", Remedy(row, policy));
                continue;
            }

            foreach (var (purpose, role) in from purpose in row.Purposes from role in row.Roles select (purpose, role))
            {
                if (!own.Any(path => path.Cell.Purpose.Id == purpose && path.Cell.Role.Id == role.Id))
                {
                    yield return Finding.Fault(
                        FindingKind.RoleUnreachable,
                        $"agreement {row.Reference}: {role.Id} can never use it for {purpose}",
                        $"take {role.Id} or {purpose} out of the row, or end the other row that answers in its place");
                }
            }

            foreach (var side in row.Sides.Where(side => !own.Any(path => path.Cell.Side == side)))
            {
                yield return Finding.Fault(FindingKind.SideUnreachable, $"agreement {row.Reference}: nobody of the side {side} can use it", $"take {side} out of \"sides\", or give a role of the row that side");
            }

            foreach (var unit in row.RequestorUnits.Where(unit => !own.Any(path => path.Units.Contains(unit))))
            {
                yield return Finding.Fault(FindingKind.UnitUnreachable, $"agreement {row.Reference}: nobody at {unit} can use it, though it signed", $"take {unit} out of \"units.requestor\", or put it among the agency's units");
            }
        }
    }

    private static string Remedy(Agreement row, PolicySnapshot policy)
    {
        var shadow = policy.Agreements.FirstOrDefault(other => other != row
            && (other.Category, other.Holder, other.Requestor) == (row.Category, row.Holder, row.Requestor)
            && other.State == AgreementState.InForce && other.Purposes.Intersect(row.Purposes).Any());
        return shadow is null
            ? "see that its purposes, roles, sides and units fit each other and that validTo lies after validFrom, or set state to \"ended\""
            : $"{shadow.Reference} is chosen in its place for the same purposes and roles: only one of them may have state \"inForce\"; set the other to \"draft\" or \"ended\"";
    }
}
