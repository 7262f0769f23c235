using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Agreements;

/// <summary>One agency's signature under an agreement.</summary>
public sealed record Approval(AgencyId Agency, string Role, DateOnly Date, string CaseRef);
