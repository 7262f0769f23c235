using System.Collections.Immutable;
using Navo.Ledger.Rows;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>One export as it was asked for and sealed.</summary>
internal sealed record ExportOrder
{
    public required Officer Officer { get; init; }

    /// <summary>The export's own row.</summary>
    public required Look Look { get; init; }

    public required AccessRowQuery Query { get; init; }

    /// <summary>The filter as it was asked for, for the manifest.</summary>
    public required LogFilter Filter { get; init; }

    public required ImmutableArray<ExportFormat> Formats { get; init; }

    /// <summary><c>rows</c>, <c>participant</c> or <c>incident</c>.</summary>
    public string Kind { get; init; } = "rows";

    public string? Title { get; init; }

    public string? Reason { get; init; }

    /// <summary>Each row's octets, leaf hash and proof besides.</summary>
    public bool HasProofs { get; init; }
}
