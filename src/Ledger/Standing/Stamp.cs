namespace Navo.Ledger.Standing;

/// <summary>Who says it, as of when (the older of claim and receipt), when it came, and in which batch.</summary>
internal sealed record Stamp(string Agency, long AsOf, long ReceivedAt, long Sequence);
