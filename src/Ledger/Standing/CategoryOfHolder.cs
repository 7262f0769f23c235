using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Standing;

/// <summary>A category and the agency that holds it.</summary>
public readonly record struct CategoryOfHolder(CategoryId Category, AgencyId Holder);
