namespace Navo.Ledger.Standing;

/// <summary>How many facts of a kind there are, and as of when the oldest was last said; null when there are none.</summary>
public readonly record struct AgeOfFacts(long Count, DateTimeOffset? Oldest);
