using Navo.Decisions.Agreements;

namespace Navo.Policy;

/// <summary>The outcome of reading a policy folder: a policy, or every fault there is in it.</summary>
public abstract record PolicyLoad
{
    private PolicyLoad()
    {
    }

    /// <summary>The policy is whole.</summary>
    public sealed record Loaded(PolicySnapshot Snapshot, CategorySchemas Schemas, PolicyText Text) : PolicyLoad;

    /// <summary>The policy is not; the start is refused.</summary>
    public sealed record Refused(IReadOnlyList<PolicyFault> Faults) : PolicyLoad;
}
