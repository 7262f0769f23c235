using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Ledger.Rights;

/// <summary>A block that was set or lifted.</summary>
/// <param name="Id">The block.</param>
/// <param name="IsBlock">False: lifted.</param>
/// <param name="Block">Whom it keeps out.</param>
/// <param name="At">When.</param>
/// <param name="Entry">Its access row.</param>
public sealed record HeldBlock(Guid Id, bool IsBlock, Block Block, DateTimeOffset At, EntryId Entry);
