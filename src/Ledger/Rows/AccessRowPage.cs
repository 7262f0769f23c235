using System.Collections.Immutable;

namespace Navo.Ledger.Rows;

/// <summary>A page, newest first.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">The cursor of the next page; null at the end.</param>
public sealed record AccessRowPage(ImmutableArray<AccessRow> Items, string? Next);
