namespace Navo.Portal.Upstream;

internal sealed record SharedData
{
    public string Status { get; init; } = "";

    public string Category { get; init; } = "";

    public IReadOnlyList<Observation> Observations { get; init; } = [];

    public DateTimeOffset? StaleAfter { get; init; }
}
