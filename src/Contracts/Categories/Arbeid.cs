using System.Collections.Immutable;

namespace Navo.Contracts.Categories;

/// <summary>Category <c>arbeid</c>: the participant's work experience.</summary>
public sealed record Arbeid
{
    /// <summary>The occupations, longest first; at least one.</summary>
    public required ImmutableArray<Occupation> Occupations { get; init; }
}
