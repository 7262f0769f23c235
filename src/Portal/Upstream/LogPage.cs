namespace Navo.Portal.Upstream;

internal sealed record LogPage
{
    public IReadOnlyList<LogRow> Items { get; init; } = [];

    public string? Next { get; init; }
}
