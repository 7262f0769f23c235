using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rights;

/// <summary>Something about this person being the same as another. Who the other is, is not told: it may be somebody else.</summary>
/// <param name="What"><c>claimed</c>, <c>proposed</c>, <c>approved</c>, <c>rejected</c> or <c>merged</c>.</param>
/// <param name="Agency">Whose word or act; null for the merge itself.</param>
/// <param name="Reason">The code of a proposal.</param>
/// <param name="At">When.</param>
public sealed record HeldMerge(string What, AgencyId? Agency, string? Reason, DateTimeOffset At);
