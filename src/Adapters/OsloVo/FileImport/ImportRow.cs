using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>A row that can be imported: whose it is, what it is known by, and its cells in the contract's words.</summary>
internal sealed record ImportRow
{
    public required string Key { get; init; }

    public required Fodselsnummer Person { get; init; }

    public required string Centre { get; init; }

    public required JsonObject Cells { get; init; }

    public required bool IsRemoval { get; init; }

    public override string ToString() => "ImportRow(***)";
}

/// <summary>A row of the file as it was read: a row that can be imported, or its faults.</summary>
internal sealed record ImportLine(long Line, ImportRow? Row, ImmutableArray<RowFault> Faults)
{
    public override string ToString() => $"ImportLine({Line})";
}
