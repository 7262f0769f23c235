namespace Navo.Ledger.Streaming;

/// <summary>How far behind an agency's collector is.</summary>
/// <param name="Confirmed">Leaves confirmed; rows of other agencies are among them.</param>
/// <param name="Size">Leaves in the tree.</param>
/// <param name="Oldest">When the oldest row of the agency's was written that is not confirmed; null when there is none.</param>
public sealed record StreamLag(long Confirmed, long Size, DateTimeOffset? Oldest);
