using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>One kind of list that a centre may keep in a file: rows of one part of VO's contract.</summary>
internal sealed record ImportList
{
    /// <summary>The list's own name; never changed, since rows are stored under it.</summary>
    public required string Name { get; init; }

    /// <summary>The category that its rows become part of.</summary>
    public required CategoryId Category { get; init; }

    public required ImmutableArray<ImportColumn> Columns { get; init; }

    /// <summary>Makes the contract's row of a line's cells, where the list is flatter than the contract.</summary>
    public Func<JsonObject, JsonObject> Shape { get; init; } = static cells => cells;

    /// <summary>What is wrong with a line whose cells are right one by one, and in which column; null for nothing.</summary>
    public Func<JsonObject, (string Column, string Reason)?> Complain { get; init; } = static _ => null;

    public override string ToString() => Name;
}
