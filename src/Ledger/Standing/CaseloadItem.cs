using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Standing;

/// <summary>A participant the employee follows up, by the employee's own agency's facts.</summary>
/// <param name="Pseudonym">The own agency's pseudonym.</param>
/// <param name="Unit">The unit that follows the participant up.</param>
/// <param name="Group">The group, where the agency has groups.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while open.</param>
public sealed record CaseloadItem(Pseudonym Pseudonym, UnitId Unit, string? Group, DateOnly From, DateOnly? To);
