namespace Navo.ConsentService.Wire;

/// <summary>One row about the participant, in words.</summary>
internal sealed record AccessDocument
{
    public required string Entry { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    public string? Agency { get; init; }

    public string? Unit { get; init; }

    public string? Role { get; init; }

    public string? Employee { get; init; }

    public string? Category { get; init; }

    public string? Holder { get; init; }

    public string? Requestor { get; init; }

    public string? Purpose { get; init; }

    public string? Decision { get; init; }

    public required WordsDocument Words { get; init; }

    public IReadOnlyList<string>? Fields { get; init; }

    public IReadOnlyList<string>? Withheld { get; init; }

    public string? Outcome { get; init; }
}

/// <summary>The same sentence in both languages, and in Arabic where there is a draft of it; nb is the original.</summary>
internal sealed record WordsDocument(string Nb, string En, string? Ar = null);
