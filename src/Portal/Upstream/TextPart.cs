namespace Navo.Portal.Upstream;

internal sealed record TextPart
{
    public string Part { get; init; } = "";

    public string Heading { get; init; } = "";

    public string Text { get; init; } = "";
}
