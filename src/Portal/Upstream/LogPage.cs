namespace Navo.Portal.Upstream;

internal sealed record LogPage
{
    public IReadOnlyList<LogRow> Items { get; init; } = [];

    public string? Next { get; init; }

    /// <summary>On the first page, where possible breaches wait for the officer.</summary>
    public OpenBreaches? Breaches { get; init; }
}
