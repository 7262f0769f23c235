using System.Collections.Immutable;

namespace Navo.Contracts.Categories;

/// <summary>Category <c>norskniva</c>: how well the participant listens, reads, writes and speaks Norwegian.</summary>
public sealed record Norskniva
{
    /// <summary>One entry per skill that has a level, in the order of norskprøven; at most four.</summary>
    public required ImmutableArray<SkillLevel> Skills { get; init; }

    /// <summary>The level the participant works towards; absent when none is agreed.</summary>
    public CefrLevel? TargetLevel { get; init; }
}
