namespace Navo.Portal.Upstream;

internal sealed record PictureOption
{
    public string Id { get; init; } = "";

    public string Text { get; init; } = "";
}
