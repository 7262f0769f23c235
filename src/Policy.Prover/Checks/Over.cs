using Navo.Decisions.Agreements;

namespace Navo.Policy.Prover.Checks;

/// <summary>Agreements that call themselves in force although their time has passed: every request by them is refused (D03), and nobody was told.</summary>
internal static class Over
{
    public static IEnumerable<Finding> Of(PolicySnapshot policy, DateTimeOffset at) =>
        from row in policy.Agreements
        where row.State == AgreementState.InForce && row.ValidTo <= at
        select Finding.Fault(
            FindingKind.TimeOver,
            FormattableString.Invariant($"agreement {row.Reference} is in force until {row.ValidTo:yyyy-MM-dd}, and that has passed"),
            "its time is over: set state \"ended\", or agree on a new version with a later validTo");
}
