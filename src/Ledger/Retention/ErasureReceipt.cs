using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Retention;

/// <summary>What is left of a person after their wish to be erased was carried out: that it was, and which rows of the log say so. It names nobody.</summary>
public sealed record ErasureReceipt
{
    /// <summary>The order.</summary>
    public required Guid Order { get; init; }

    /// <summary>When the last of it was carried out.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The rule, as the rows of the log name it.</summary>
    public required string Rule { get; init; }

    /// <summary>Of how many rows of the log the content is gone.</summary>
    public required long Rows { get; init; }

    /// <summary>The rows of the log that say so. They concern no subject and are kept for good.</summary>
    public required ImmutableArray<EntryId> Entries { get; init; }

    /// <summary>Their octets: with them, and a proof, anyone can check that the log holds them.</summary>
    public required ImmutableArray<ReadOnlyMemory<byte>> Octets { get; init; }
}
