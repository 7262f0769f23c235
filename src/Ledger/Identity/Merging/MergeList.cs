using System.Collections.Immutable;

namespace Navo.Ledger.Identity.Merging;

/// <summary>What there is to look at, newest first.</summary>
public sealed record MergeList(ImmutableArray<MergeCandidate> Candidates, ImmutableArray<MergeProposal> Proposals);
