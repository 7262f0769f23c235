namespace Navo.Ledger.Delivering;

/// <summary>How deliveries of a kind stand. Numbers only.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Waiting">How many wait, for their first attempt or their next.</param>
/// <param name="OldestAt">Since when the oldest of them has waited; null when none does.</param>
/// <param name="Dead">How many were given up.</param>
public sealed record OutboxStatus(OutboxKind Kind, long Waiting, DateTimeOffset? OldestAt, long Dead);
