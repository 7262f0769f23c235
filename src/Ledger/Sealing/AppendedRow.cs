using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Sealing;

/// <summary>A row written and not yet committed.</summary>
internal sealed record AppendedRow(EntryId Entry, long Position, DateTimeOffset Instant);
