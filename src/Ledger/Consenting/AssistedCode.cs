using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Consenting;

/// <summary>A one-time code that was made.</summary>
/// <param name="Code">The code, this once; only a keyed hash of it is kept.</param>
/// <param name="ExpiresAt">First instant it no longer works.</param>
/// <param name="Entry">The access row of its making.</param>
public sealed record AssistedCode(string Code, DateTimeOffset ExpiresAt, EntryId Entry);
