using System.Collections.Immutable;

namespace Navo.AccessLog.Notes;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="KeyId">The key's short identifier.</param>
/// <param name="Signature">The octets after the key identifier; their form depends on the key's type.</param>
public readonly record struct NoteSignature(string Name, uint KeyId, ImmutableArray<byte> Signature);
