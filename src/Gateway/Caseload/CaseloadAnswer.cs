using System.Collections.Immutable;

namespace Navo.Gateway.Caseload;

/// <summary>A participant the caller follows up. Says nothing of what anyone shares.</summary>
internal sealed record CaseloadAnswer(string Pseudonym, ImmutableArray<CaseloadFollowUp> FollowUps);
