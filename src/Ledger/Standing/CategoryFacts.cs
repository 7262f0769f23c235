using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Ledger.Standing;

/// <summary>The facts for one category of an overview.</summary>
/// <param name="Category">The category.</param>
/// <param name="Holder">Its holder.</param>
/// <param name="Facts">The facts, as for a single request.</param>
/// <param name="AskedOn">When the caller's agency last asked, delivered or not, within the last 14 days; the same for a person who does not exist.</param>
public sealed record CategoryFacts(CategoryId Category, AgencyId Holder, DecisionFacts Facts, DateTimeOffset? AskedOn);
