using System.Collections.Immutable;

namespace Navo.Contracts.Categories;

/// <summary>Category <c>lese-skrive</c>: what the participant reads and writes, in any script.</summary>
public sealed record LeseSkrive
{
    /// <summary>How far the participant has come; absent when nobody has assessed it.</summary>
    public Literacy? Literacy { get; init; }

    /// <summary>Scripts the participant reads, by ISO 15924 (code list <c>script</c>).</summary>
    public required ImmutableArray<string> Scripts { get; init; }

    /// <summary>True when the participant reads their mother tongue; absent when not asked. Which tongue is not said.</summary>
    public bool? ReadsMotherTongue { get; init; }
}
