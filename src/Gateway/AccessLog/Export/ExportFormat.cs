namespace Navo.Gateway.AccessLog.Export;

/// <summary>How one format writes a file of rows.</summary>
internal sealed record ExportFormat
{
    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>What comes before the rows, given the newest checkpoint.</summary>
    public required Func<string, string> Begin { get; init; }

    /// <summary>One row; whether it is the first.</summary>
    public required Func<EntryView, bool, string> Row { get; init; }

    /// <summary>What comes after the rows.</summary>
    public required Func<string, string> End { get; init; }
}
