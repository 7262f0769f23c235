namespace Navo.Ledger.Rights;

/// <summary>One table of the Ledger, and what a person's download has of it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Member">The member of the download that tells it; null where none does.</param>
/// <param name="Why">Where none does: why not.</param>
public sealed record HeldTable(string Name, string? Member, string? Why = null);
