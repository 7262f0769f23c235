using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rights;

/// <summary>How many times something has been handed over, and when last.</summary>
public sealed record HeldUse(CategoryId Category, AgencyId Requestor, PurposeId Purpose, long Times, DateTimeOffset Last);
