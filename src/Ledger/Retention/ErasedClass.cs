namespace Navo.Ledger.Retention;

/// <summary>What a run erased under one class.</summary>
/// <param name="Kind">The kind of record in policy/retention.json.</param>
/// <param name="Months">Its period.</param>
/// <param name="Before">What was erased is older than this.</param>
/// <param name="Count">How many rows of the log, or records.</param>
public sealed record ErasedClass(string Kind, int Months, DateTimeOffset Before, long Count);
