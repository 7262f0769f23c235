namespace Navo.Portal.Upstream;

/// <summary>Who asks: as much as the participant may see.</summary>
internal sealed record Asker
{
    public string? Agency { get; init; }

    public string? Unit { get; init; }

    public string? Role { get; init; }
}
