namespace Navo.Ledger.Breaches;

/// <summary>How many possible breaches wait for the holder's officer.</summary>
/// <param name="Count">Their number.</param>
/// <param name="Due">When the oldest of them is due.</param>
public sealed record OpenBreaches(long Count, DateTimeOffset Due);
