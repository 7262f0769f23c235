using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rights;

/// <summary>That an agency asked, and when last.</summary>
public sealed record HeldAsk(AgencyId Agency, CategoryId Category, DateTimeOffset At);
