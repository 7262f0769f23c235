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

    public DateTimeOffset? AskedOn { get; init; }

    public string? AskedByUnit { get; init; }

    public bool IsLive => State == "given";

    public bool IsWaiting => State == "asked";
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

    public string? More { get; init; }

    public PictureQuestion? Question { get; init; }

    public DateTimeOffset? ValidToDefault { get; init; }

    public bool Available { get; init; } = true;

    public string? Message { get; init; }
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

    public string? TextVersion { get; init; }

    public string? Language { get; init; }
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

    public string? Words { get; init; }

    public string? Outcome { get; init; }

    public bool IsDenied => Decision == "deny";
}
