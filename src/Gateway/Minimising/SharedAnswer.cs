using System.Collections.Immutable;

namespace Navo.Gateway.Minimising;

/// <summary>What goes out, and what the row says of it.</summary>
internal sealed record SharedAnswer
{
    /// <summary>The whole body of the answer.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The holder had something.</summary>
    public required bool HasData { get; init; }

    /// <summary>Agreed fields that are in the body.</summary>
    public required ImmutableArray<string> Released { get; init; }

    /// <summary>What the agreement withholds, and what the holder sent beyond it.</summary>
    public required ImmutableArray<string> Withheld { get; init; }
}
