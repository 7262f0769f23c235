using System.Collections.Immutable;

namespace Navo.Contracts.Categories;

/// <summary>One occupation the participant has had. Country, employer and references stay with the holder.</summary>
public sealed record Occupation
{
    /// <summary>Occupation by STYRK-08, four digits.</summary>
    public required string Styrk { get; init; }

    /// <summary>Years in it; absent when not known.</summary>
    public int? Years { get; init; }

    /// <summary>What the participant did, coded.</summary>
    public required ImmutableArray<WorkTask> Tasks { get; init; }
}
