using Navo.AccessLog.Erasing;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Retention;

/// <summary>A row of the log that says what was erased.</summary>
/// <param name="Entry">The row.</param>
/// <param name="At">When.</param>
/// <param name="Notice">What it says.</param>
/// <param name="Octets">Its canonical octets.</param>
public sealed record ErasureRow(EntryId Entry, DateTimeOffset At, ErasureNotice Notice, ReadOnlyMemory<byte> Octets);
