namespace Navo.Portal.Upstream;

internal sealed record FollowUp
{
    public string Unit { get; init; } = "";

    public string? Group { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
