namespace Navo.ConsentService.Wire;

/// <summary>One yes and what became of it.</summary>
internal sealed record ConsentDocument
{
    public required string Id { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required IReadOnlyList<string> Purposes { get; init; }

    public required string State { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public required DateTimeOffset ValidTo { get; init; }

    public DateTimeOffset? PausedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public required string TextVersion { get; init; }

    public required string Language { get; init; }

    /// <summary>What came of the picture question before the yes; for the participant alone.</summary>
    public string? Question { get; init; }

    /// <summary><c>code</c> or <c>spoken</c> when staff helped to start it.</summary>
    public string? Help { get; init; }

    public required string Receipt { get; init; }
}
