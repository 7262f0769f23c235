using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Retention;

/// <summary>Why something is not erased: a legal hold.</summary>
/// <param name="Reason">A code of <see cref="LegalHold.Reasons"/>.</param>
/// <param name="Agency">The agency whose data protection officer set it.</param>
/// <param name="Since">When.</param>
public sealed record HoldNotice(string Reason, AgencyId Agency, DateTimeOffset Since);
