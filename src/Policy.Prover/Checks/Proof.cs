using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Checks;

/// <summary>What there is to say of a policy that could be loaded: faults first, then what its keeper may want to know.</summary>
internal sealed record Proof(PolicySnapshot Policy, PolicyText Text, Enumeration Enumeration, IReadOnlyList<Finding> Findings)
{
    public bool Holds => !Findings.Any(finding => finding.IsFault);

    /// <summary>The agreements through which something may flow at the instant of the proof or later.</summary>
    public IEnumerable<Agreement> InForce => Policy.Agreements.Where(row => row.State == AgreementState.InForce && !IsOver(row));

    public static Proof Of(PolicyLoad.Loaded loaded, DateTimeOffset at) => Of(loaded, Enumeration.Of(loaded.Snapshot, at));

    public static Proof Of(PolicyLoad.Loaded loaded, Enumeration enumeration)
    {
        IEnumerable<Finding> findings =
        [
            .. enumeration.Findings,
            .. Over.Of(loaded.Snapshot, enumeration.At),
            .. Unreachable.Of(loaded.Snapshot, enumeration),
            .. Contradictions.Of(loaded.Snapshot),
            .. Unused.Of(loaded.Snapshot, loaded.Schemas, enumeration.Paths),
        ];
        return new Proof(loaded.Snapshot, loaded.Text, enumeration, [.. findings.OrderByDescending(finding => finding.IsFault)]);
    }

    /// <summary>Its time has passed, whatever its state says.</summary>
    public bool IsOver(Agreement row) => row.ValidTo <= Enumeration.At;
}
