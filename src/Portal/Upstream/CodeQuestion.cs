namespace Navo.Portal.Upstream;

/// <summary>The question a one-time code leads to.</summary>
internal sealed record CodeQuestion
{
    public string Category { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public string Purpose { get; init; } = "";
}
