namespace Navo.Portal.Upstream;

internal sealed record Overview
{
    public string Pseudonym { get; init; } = "";

    public string Purpose { get; init; } = "";

    public IReadOnlyList<OverviewState> Categories { get; init; } = [];
}
