namespace Navo.ConsentService.Wire;

/// <summary>One (category, holder, requestor) on the participant's first page.</summary>
internal sealed record CategoryDocument
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required IReadOnlyList<string> Purposes { get; init; }

    public required string State { get; init; }

    public required string TextVersion { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The same languages, with what a page needs to offer them: name, direction, and whether the words are only a draft.</summary>
    public required IReadOnlyList<TranslationDocument> Translations { get; init; }

    public required MonthsDocument Months { get; init; }

    /// <summary>How surely one must be signed in to say yes: <c>substantial</c>, or <c>high</c> for a special category.</summary>
    public required string Assurance { get; init; }

    public string? Consent { get; init; }

    public DateTimeOffset? GivenAt { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Since when the yes is on hold.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Until when nobody may ask, after a no or a stop; the participant may let ask before.</summary>
    public DateTimeOffset? QuietUntil { get; init; }

    /// <summary>Until when a yes that was said aloud waits for the participant's own.</summary>
    public DateTimeOffset? ConfirmBy { get; init; }

    public IReadOnlyList<string>? SharedPurposes { get; init; }

    /// <summary>A question that waits for an answer, or that was put off. It may be about a further purpose than those shared.</summary>
    public string? Request { get; init; }

    /// <summary>What it asks about.</summary>
    public string? RequestPurpose { get; init; }

    /// <summary><c>open</c>, <c>awaiting-confirmation</c>, or <c>later</c> where the participant has chosen to wait.</summary>
    public string? RequestState { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public AskerDocument? AskedBy { get; init; }
}

/// <summary>How many months a yes to all the purposes lasts.</summary>
internal sealed record MonthsDocument(int Default, int Max);

/// <summary>One language the text is in.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Name">What its speakers call it.</param>
/// <param name="Dir"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Status"><c>approved</c> or <c>draft</c>; a draft stands beside the nb text, which is the one agreed to.</param>
/// <param name="Date">When that was said.</param>
internal sealed record TranslationDocument(string Language, string Name, string Dir, string Status, string Date);
