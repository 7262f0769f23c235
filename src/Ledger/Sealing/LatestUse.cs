namespace Navo.Ledger.Sealing;

/// <summary>The use with the highest number; zeros before the first.</summary>
internal readonly record struct LatestUse(long Number, long Instant);
