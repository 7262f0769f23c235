namespace Navo.Contracts.Categories;

/// <summary>One thing the participant can do.</summary>
public sealed record Skill
{
    /// <summary>Concept in ESCO; absent when the words are the participant's own.</summary>
    public string? EscoUri { get; init; }

    /// <summary>Our plain words for the concept, or the participant's exact words, and those only when the participant confirmed them; never what a case system calls it.</summary>
    public required string Label { get; init; }

    /// <summary>Where it comes from.</summary>
    public required SkillSource Kilde { get; init; }

    /// <summary>How it is known.</summary>
    public required SkillDocumentation Dokumentasjon { get; init; }

    /// <summary>1 to 3 (code list <c>skill-level</c>); absent when nobody has judged it.</summary>
    public int? Level { get; init; }
}
