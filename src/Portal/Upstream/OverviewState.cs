namespace Navo.Portal.Upstream;

internal sealed record OverviewState
{
    public string Category { get; init; } = "";

    public string State { get; init; } = "";

    public DateOnly? AskedOn { get; init; }
}
