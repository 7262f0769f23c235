namespace Navo.Portal.Upstream;

/// <summary>One thing that may be shared in one direction, and where it stands.</summary>
internal sealed record CategoryState
{
    public string Id { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public IReadOnlyList<string> Purposes { get; init; } = [];

    public string State { get; init; } = "";

    public string? TextVersion { get; init; }

    public string? Consent { get; init; }

    public DateTimeOffset? GivenAt { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    public string? Request { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public Asker? AskedBy { get; init; }

    public bool IsLive => State == "given";

    public bool IsWaiting => State == "asked";
}

/// <summary>Who asks: as much as the participant may see.</summary>
internal sealed record Asker
{
    public string? Agency { get; init; }

    public string? Unit { get; init; }

    public string? Role { get; init; }
}

/// <summary>An open or answered ask.</summary>
internal sealed record AskItem
{
    public string Id { get; init; } = "";

    public string Purpose { get; init; } = "";
}

/// <summary>The words one says yes or no to, exactly as kept with the answer.</summary>
internal sealed record ConsentText
{
    public string Category { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public IReadOnlyList<string> Purposes { get; init; } = [];

    public string Version { get; init; } = "";

    public string Language { get; init; } = "nb";

    /// <summary>A draft translation stands beside the Norwegian text, which is the one agreed to.</summary>
    public string Status { get; init; } = "approved";

    public string Title { get; init; } = "";

    public IReadOnlyList<TextPart> Parts { get; init; } = [];

    public string? Note { get; init; }

    public MoreText? More { get; init; }

    public PictureQuestion? Question { get; init; }

    public DateTimeOffset? ValidToDefault { get; init; }

    public bool Available { get; init; } = true;

    public string? Message { get; init; }

    /// <summary>The Norwegian text beside a draft translation: the one that is agreed to.</summary>
    public ConsentText? Agreed { get; init; }
}

internal sealed record MoreText
{
    public string Heading { get; init; } = "";

    public string Text { get; init; } = "";
}

internal sealed record TextPart
{
    public string Part { get; init; } = "";

    public string Heading { get; init; } = "";

    public string Text { get; init; } = "";
}

internal sealed record PictureQuestion
{
    public string Text { get; init; } = "";

    public IReadOnlyList<PictureOption> Options { get; init; } = [];

    public string Answer { get; init; } = "";
}

internal sealed record PictureOption
{
    public string Id { get; init; } = "";

    public string Text { get; init; } = "";
}

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

/// <summary>What an answer to an ask, or a no, leaves behind.</summary>
internal sealed record AnswerReply
{
    public string? Receipt { get; init; }

    public ConsentItem? Consent { get; init; }
}

/// <summary>A receipt in the list.</summary>
internal sealed record ReceiptItem
{
    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Category { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string? State { get; init; }

    /// <summary>The receipt in plain lines, per language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReceiptLine>> Lines { get; init; } = new Dictionary<string, IReadOnlyList<ReceiptLine>>();
}

internal sealed record ReceiptLine
{
    public string Label { get; init; } = "";

    public string Value { get; init; } = "";
}

/// <summary>Someone looked, or tried to.</summary>
internal sealed record AccessItem
{
    public string Entry { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string? Kind { get; init; }

    public string? Agency { get; init; }

    public string? Unit { get; init; }

    public string? Role { get; init; }

    public string? Employee { get; init; }

    public string? Category { get; init; }

    public string? Purpose { get; init; }

    public string? Decision { get; init; }

    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    public string? Outcome { get; init; }

    public IReadOnlyList<string> Fields { get; init; } = [];

    public bool IsDenied => Decision == "deny";
}
