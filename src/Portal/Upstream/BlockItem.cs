namespace Navo.Portal.Upstream;

/// <summary>Someone the participant keeps out.</summary>
internal sealed record BlockItem
{
    public string Id { get; init; } = "";

    public string Agency { get; init; } = "";

    public string? Unit { get; init; }

    public string? Employee { get; init; }
}
