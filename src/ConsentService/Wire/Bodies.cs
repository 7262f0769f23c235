namespace Navo.ConsentService.Wire;

/// <summary>A yes.</summary>
internal sealed record YesBody
{
    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required IReadOnlyList<string?> Purposes { get; init; }

    public required string TextVersion { get; init; }

    public required string Language { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    /// <summary><c>passed</c> or <c>skipped</c>: what came of the picture question; for the participant alone.</summary>
    public string? Question { get; init; }
}

/// <summary>A no, or letting an agency ask again: which data, from whom, to whom.</summary>
internal sealed record NoBody
{
    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }
}

/// <summary>A stop: nothing need be said (GDPR art. 7(3)).</summary>
internal sealed record StopBody;

/// <summary>An answer to an ask.</summary>
internal sealed record AnswerBody
{
    public required string Answer { get; init; }

    /// <summary>What the page said that the yes is to (<c>yesTo</c> of the text). When it would be to something else by now, it must be read again.</summary>
    public IReadOnlyList<string?>? Purposes { get; init; }

    public string? TextVersion { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>As in a yes.</summary>
    public string? Question { get; init; }
}

/// <summary>Whom to keep out: an agency, or one unit or one employee of it; from one category, or from all.</summary>
internal sealed record BlockBody
{
    public required string Agency { get; init; }

    public string? Unit { get; init; }

    public string? Employee { get; init; }

    public string? Category { get; init; }
}

/// <summary>A one-time code that staff made for answering together.</summary>
internal sealed record CodeBody
{
    public required string Code { get; init; }
}
