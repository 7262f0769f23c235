using System.Collections.Immutable;
using Navo.AccessLog.Notes;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>What an export is: who asked for what, when, and which signed tree its rows are in.</summary>
internal sealed record ExportManifest
{
    public const string CurrentFormat = "navo-export/v1";

    public string Format { get; } = CurrentFormat;

    /// <summary>The export's own row in the access log.</summary>
    public required string Export { get; init; }

    /// <summary><c>rows</c>, <c>participant</c> or <c>incident</c>.</summary>
    public required string Kind { get; init; }

    public required string Agency { get; init; }

    /// <summary>The officer's alias, as the log has it.</summary>
    public required string Officer { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public string? Title { get; init; }

    public string? Reason { get; init; }

    /// <summary>What was asked for; a person by the agency's own pseudonym.</summary>
    public required ImmutableSortedDictionary<string, string> Filter { get; init; }

    public required long Rows { get; init; }

    /// <summary>Rows from this position on were written after the export began.</summary>
    public required long BeforePosition { get; init; }

    /// <summary>The rows are leaves below this one: those of the signed tree. The same in every file of the export.</summary>
    public required long BelowLeaf { get; init; }

    public required SignedTree Checkpoint { get; init; }

    internal sealed record SignedTree(string Origin, long Size, string Root)
    {
        public static SignedTree Of(Checkpoint checkpoint) => new(checkpoint.Origin, checkpoint.Size, checkpoint.Root.ToBase64());
    }
}
