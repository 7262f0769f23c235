namespace Navo.Portal.Upstream;

/// <summary>A yes that was given, and what became of it.</summary>
internal sealed record ConsentItem
{
    public string Id { get; init; } = "";

    public string Category { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public IReadOnlyList<string> Purposes { get; init; } = [];

    public string State { get; init; } = "";

    public DateTimeOffset? GivenAt { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Receipt { get; init; }
}
