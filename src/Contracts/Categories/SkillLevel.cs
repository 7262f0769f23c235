namespace Navo.Contracts.Categories;

/// <summary>The level of one language skill, with its own evidence and day.</summary>
public sealed record SkillLevel
{
    /// <summary>The skill.</summary>
    public required LanguageSkill Skill { get; init; }

    /// <summary>The level of it.</summary>
    public required CefrLevel Level { get; init; }

    /// <summary>What the level rests on.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The day of the test or assessment.</summary>
    public required DateOnly ObservedOn { get; init; }
}
