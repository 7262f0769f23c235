using Navo.Contracts.Identifiers;

namespace Navo.Decisions;

/// <summary>One finding of one rule. Every rule leaves at least one, passed or failed.</summary>
/// <param name="Rule">Rule number, <c>D01</c> to <c>D14</c>.</param>
/// <param name="Code">Stable code (docs/spec/decision.md); <see cref="ReasonCodes.Passed"/> when the rule is kept.</param>
/// <param name="FactOwner">The agency whose fact it is, whose data protection officer may read the code; null for facts that belong to no single agency.</param>
/// <param name="Failed">True when the rule forbids.</param>
public readonly record struct Reason(string Rule, string Code, AgencyId? FactOwner, bool Failed);
