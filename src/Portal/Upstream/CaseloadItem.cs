namespace Navo.Portal.Upstream;

internal sealed record CaseloadItem
{
    public string Pseudonym { get; init; } = "";

    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];
}
