namespace Navo.Ledger.Sealing;

/// <summary>One item of a batch before the commit: written, stale, or refused by the entry format.</summary>
internal readonly record struct SealResult(AppendedRow? Row, string? Stale, Exception? Fault);
