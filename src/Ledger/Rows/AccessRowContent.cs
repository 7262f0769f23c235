namespace Navo.Ledger.Rows;

/// <summary>A row with the canonical octets its leaf is the hash of.</summary>
/// <param name="Row">The row.</param>
/// <param name="Canonical">The octets; null when the content has been erased.</param>
public sealed record AccessRowContent(AccessRow Row, byte[]? Canonical);
