namespace Navo.Portal.Upstream;

/// <summary>What the participant has said that they can.</summary>
internal sealed record OwnSkill
{
    public string Id { get; init; } = "";

    public string? Choice { get; init; }

    public Bilingual Label { get; init; } = new();

    public Bilingual Source { get; init; } = new();

    public bool Confirmed { get; init; }
}

/// <summary>What there is to choose from.</summary>
internal sealed record SkillOptions
{
    public IReadOnlyList<SkillOption> Choices { get; init; } = [];

    public IReadOnlyList<SkillOption> Sources { get; init; } = [];
}

internal sealed record SkillOption
{
    public string Id { get; init; } = "";

    public Bilingual Label { get; init; } = new();
}

/// <summary>An office or a school that says it follows the participant up.</summary>
internal sealed record FollowingUnit
{
    public string Agency { get; init; } = "";

    public string Unit { get; init; } = "";

    public string? Name { get; init; }

    public DateTimeOffset FirstSeen { get; init; }
}
