namespace Navo.Ledger.Standing;

/// <summary>A follow-up as the column keeps it: instants in Unix milliseconds, the end exclusive.</summary>
internal sealed record FollowUpColumn(string Unit, string? Group, long From, long? To);
