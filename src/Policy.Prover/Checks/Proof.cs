using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Checks;

/// <summary>What there is to say of a policy that could be loaded: faults first, then what its keeper may want to know.</summary>
internal sealed record Proof(PolicySnapshot Policy, Enumeration Enumeration, IReadOnlyList<Finding> Findings)
{
    public bool Holds => !Findings.Any(finding => finding.IsFault);

    public static Proof Of(PolicyLoad.Loaded loaded) => Of(loaded, Enumeration.Of(loaded.Snapshot));

    public static Proof Of(PolicyLoad.Loaded loaded, Enumeration enumeration)
    {
        IEnumerable<Finding> findings =
        [
            .. enumeration.Findings,
            .. Unreachable.Of(loaded.Snapshot, enumeration.Paths),
            .. Contradictions.Of(loaded.Snapshot),
            .. Unused.Of(loaded.Snapshot, loaded.Schemas, enumeration.Paths),
        ];
        return new Proof(loaded.Snapshot, enumeration, [.. findings.OrderByDescending(finding => finding.IsFault)]);
    }
}
