namespace Navo.AccessLog.Copy;

/// <summary>One leaf on its way into the verification copy.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Hash">Its leaf hash.</param>
/// <param name="Content">The entry's canonical octets; empty when the content was erased.</param>
public readonly record struct LogLeaf(long Index, Octets32 Hash, ReadOnlyMemory<byte> Content);
