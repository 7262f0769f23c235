namespace Navo.ConsentService.Wire;

/// <summary>An ask, as the participant sees it.</summary>
internal sealed record RequestDocument
{
    public required string Id { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required string Purpose { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required AskerDocument AskedBy { get; init; }

    public required string State { get; init; }

    /// <summary>Until when a yes that was said aloud waits; absent for a question.</summary>
    public DateTimeOffset? ConfirmBy { get; init; }

    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? TextVersion { get; init; }

    public string? Title { get; init; }
}

/// <summary>What came of answering an ask.</summary>
internal sealed record AnswerDocument
{
    public required string Id { get; init; }

    public required string Answer { get; init; }

    public required DateTimeOffset AnsweredAt { get; init; }

    public ConsentDocument? Consent { get; init; }

    public string? Receipt { get; init; }
}
