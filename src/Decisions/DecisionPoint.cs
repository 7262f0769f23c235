using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions;

/// <summary>The decision (XACML's policy decision point): a pure function. No I/O, no clock, no randomness; all rules always evaluated.</summary>
public static class DecisionPoint
{
    /// <summary>Decides one request. A null agreement is a refusal (D03), as is any fact that is absent or stale.</summary>
    public static Decision Decide(DecisionRequest request, Agreement? agreement, DecisionFacts facts, FactLimits limits) =>
        new Decision.Deny { Reasons = [] };
}
