using Navo.Decisions.Facts;

namespace Navo.Ledger.Consenting;

/// <summary>A block that stands.</summary>
/// <param name="Id">Its id, for lifting it.</param>
/// <param name="Block">Who is blocked from what.</param>
public sealed record LiveBlock(Guid Id, Block Block);
