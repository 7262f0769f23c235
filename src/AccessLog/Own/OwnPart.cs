using System.Collections.Immutable;

namespace Navo.AccessLog.Own;

/// <summary>The part of somebody the participant was before two turned out to be one: a key and a chain of its own.</summary>
public sealed record OwnPart
{
    /// <summary>The log key in base64.</summary>
    public required string LogKey { get; init; }

    /// <summary>Where the newest row stands among the heads; null when there is no row.</summary>
    public OwnHead? Head { get; init; }

    /// <summary>The octets of the rows in base64, oldest first.</summary>
    public required ImmutableArray<string> Entries { get; init; }

    /// <summary>The running counts of rows whose content has been erased while others were kept; absent when there are none.</summary>
    public ImmutableArray<long>? Erased { get; init; }
}
