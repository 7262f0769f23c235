using System.Collections.Immutable;

namespace Navo.Contracts.Categories;

/// <summary>Category <c>tilrettelegging</c>: what helps the participant to learn (GDPR art. 9). The reason has no place here.</summary>
public sealed record Tilrettelegging
{
    /// <summary>The help, coded.</summary>
    public required ImmutableArray<Need> Needs { get; init; }
}
