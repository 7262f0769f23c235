namespace Navo.Ledger.Storage;

/// <summary>The result of a committed write, and the monotonic reading taken before COMMIT was sent.</summary>
internal readonly record struct Committed<T>(T Value, long CommitStarted);
