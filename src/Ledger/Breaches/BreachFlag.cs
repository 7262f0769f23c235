using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Breaches;

/// <summary>A flag that is to be written.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Holder">Whose officer is to assess.</param>
/// <param name="Newest">The newest release it is about.</param>
internal readonly record struct BreachFlag(SubjectId Subject, AgencyId Holder, EntryId Newest);
