namespace Navo.Ledger.Standing;

/// <summary>What a batch says of everything it does not name: gone, unchanged, or unchanged and still true.</summary>
internal enum BatchKind
{
    Snapshot,
    Delta,
    Heartbeat,
}
