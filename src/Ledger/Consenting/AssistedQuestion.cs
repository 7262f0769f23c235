using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Consenting;

/// <summary>What a code leads to: one question to one person.</summary>
/// <param name="Category">About which data.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Requestor">Who may ask for it.</param>
/// <param name="Purpose">What for.</param>
public sealed record AssistedQuestion(CategoryId Category, AgencyId Holder, AgencyId Requestor, PurposeId Purpose);
