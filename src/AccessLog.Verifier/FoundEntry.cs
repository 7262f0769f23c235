using Navo.AccessLog.Entries;

namespace Navo.AccessLog.Verifier;

/// <summary>An entry that the reader asked for and that holds.</summary>
internal sealed record FoundEntry(long Index, Octets32 Leaf, Entry Entry);
