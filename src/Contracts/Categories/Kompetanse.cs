using System.Collections.Immutable;

namespace Navo.Contracts.Categories;

/// <summary>Category <c>kompetanse</c>: what the participant can do, also from home, family and leisure.</summary>
public sealed record Kompetanse
{
    /// <summary>The skills.</summary>
    public required ImmutableArray<Skill> Skills { get; init; }

    /// <summary>The certificates.</summary>
    public required ImmutableArray<Certificate> Certificates { get; init; }
}
