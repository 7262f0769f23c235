namespace Navo.Portal.Upstream;

/// <summary>An open or answered ask.</summary>
internal sealed record AskItem
{
    public string Id { get; init; } = "";

    public string Purpose { get; init; } = "";
}
