namespace Navo.Portal.Upstream;

internal sealed record PictureQuestion
{
    public string Text { get; init; } = "";

    public IReadOnlyList<PictureOption> Options { get; init; } = [];

    public string Answer { get; init; } = "";
}
