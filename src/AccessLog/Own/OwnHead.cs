using System.Collections.Immutable;

namespace Navo.AccessLog.Own;

/// <summary>The participant's newest row among the heads.</summary>
/// <param name="Leaf">Its leaf hash in base64.</param>
/// <param name="Index">Its place in the ascending list.</param>
/// <param name="Proof">The RFC 9162 inclusion proof, in base64.</param>
public sealed record OwnHead(string Leaf, long Index, ImmutableArray<string> Proof);
