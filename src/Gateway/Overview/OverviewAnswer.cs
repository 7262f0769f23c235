using System.Collections.Immutable;

namespace Navo.Gateway.Overview;

/// <summary>What is shared about a participant for one purpose: states only.</summary>
internal sealed record OverviewAnswer(string Pseudonym, string Purpose, ImmutableArray<CategoryState> Categories);
