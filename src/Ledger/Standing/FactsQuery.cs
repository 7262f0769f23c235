using Navo.Contracts.Identifiers;
using Navo.Decisions;

namespace Navo.Ledger.Standing;

/// <summary>What a decision is to be made about.</summary>
public sealed record FactsQuery
{
    /// <summary>What the caller's agency calls the participant.</summary>
    public required Pseudonym Pseudonym { get; init; }

    /// <summary>The question.</summary>
    public required DecisionRequest Request { get; init; }

    /// <summary>The hash of the policy the request started with.</summary>
    public required string PolicyHash { get; init; }
}
