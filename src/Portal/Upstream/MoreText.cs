namespace Navo.Portal.Upstream;

internal sealed record MoreText
{
    public string Heading { get; init; } = "";

    public string Text { get; init; } = "";
}
