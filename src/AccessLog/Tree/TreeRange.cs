namespace Navo.AccessLog.Tree;

/// <summary>The leaves from <paramref name="Start"/> up to, not including, <paramref name="End"/>: what one hash of a proof covers.</summary>
public readonly record struct TreeRange(long Start, long End);
