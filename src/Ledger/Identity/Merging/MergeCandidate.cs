using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Identity.Merging;

/// <summary>An agency's standing facts say that two people NAVO knows are one. Nothing follows until two people have said so.</summary>
public sealed record MergeCandidate(SubjectId One, SubjectId Other, AgencyId SaidBy, DateTimeOffset Since);
