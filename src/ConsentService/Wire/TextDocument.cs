namespace Navo.ConsentService.Wire;

/// <summary>A text as it is to be shown, word for word.</summary>
internal sealed record TextDocument
{
    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>The purposes a yes on this page is to, and its end is the shortest of; absent where the text is one that was said yes to.</summary>
    public IReadOnlyList<string>? YesTo { get; init; }

    public required string Version { get; init; }

    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Dir { get; init; }

    public required string Status { get; init; }

    public required string ApprovedBy { get; init; }

    public required string Date { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset ValidTo { get; init; }

    /// <summary>Absent where the text is one that was said yes to: its end is what it is.</summary>
    public DateTimeOffset? ValidToDefault { get; init; }

    public DateTimeOffset? ValidToMax { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<TextPartDocument> Parts { get; init; }

    public required string Note { get; init; }

    public required TextMoreDocument More { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Later { get; init; }

    public required TextQuestionDocument Question { get; init; }

    public required bool Available { get; init; }

    public string? Message { get; init; }

    public TextDocument? Agreed { get; init; }
}

/// <summary>One part.</summary>
internal sealed record TextPartDocument(string Part, string Heading, string Text);

/// <summary>The folded part.</summary>
internal sealed record TextMoreDocument(string Heading, string Text);

/// <summary>The picture question.</summary>
internal sealed record TextQuestionDocument(string Text, IReadOnlyList<TextOptionDocument> Options, string Answer);

/// <summary>One answer.</summary>
internal sealed record TextOptionDocument(string Id, string Text);
