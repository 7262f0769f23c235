namespace Navo.Portal.Upstream;

/// <summary>Something that happened to a sharing.</summary>
internal sealed record HeldEvent(DateTimeOffset At, string Kind, string Category, string? Holder, string? Requestor);

/// <summary>A yes and what became of it; the file has its words.</summary>
internal sealed record HeldConsent
{
    public ConsentItem Consent { get; init; } = new();
}

/// <summary>A question, and what was answered.</summary>
internal sealed record HeldQuestion
{
    public string? Category { get; init; }

    public string? Requestor { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public Asker? AskedBy { get; init; }

    public string State { get; init; } = "";

    /// <summary><c>yes</c>, <c>no</c> or <c>stopped</c>; absent until there is one.</summary>
    public string? Answer { get; init; }
}

/// <summary>That an agency asked, and when last; also where no question was sent.</summary>
internal sealed record HeldAsk(string Agency, string Category, DateTimeOffset At);

/// <summary>How often something was handed over.</summary>
internal sealed record HeldUse(string Category, string Requestor, string Purpose, long Times, DateTimeOffset Last);

/// <summary>A one-time code, or a yes that staff took down.</summary>
internal sealed record HeldHelp
{
    /// <summary><c>code</c> or <c>spoken</c>.</summary>
    public string Kind { get; init; } = "";

    public string? Agency { get; init; }

    public string? Unit { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public HeldInterpreter? Interpreter { get; init; }
}

/// <summary>There was an interpreter; who, is kept nowhere.</summary>
internal sealed record HeldInterpreter(string? Language);

/// <summary>A holder has corrected what it has.</summary>
internal sealed record HeldCorrection(string Holder, string Category, DateTimeOffset CorrectedAt);

/// <summary>Blocks that stand, and every setting and lifting of one.</summary>
internal sealed record HeldBlocks
{
    public IReadOnlyList<BlockItem> Standing { get; init; } = [];

    public IReadOnlyList<HeldBlockEvent> History { get; init; } = [];
}

/// <summary>A block was set (<c>blocked</c>) or lifted.</summary>
internal sealed record HeldBlockEvent(string Kind, DateTimeOffset At, BlockItem Block);

/// <summary>Something about being the same person as another: <c>claimed</c>, <c>proposed</c>, <c>approved</c>, <c>rejected</c> or <c>merged</c>.</summary>
internal sealed record HeldMerge(string What, string? Agency, DateTimeOffset At);

/// <summary>An agency was asked to delete what it wrote down.</summary>
internal sealed record HeldRecall
{
    public string Agency { get; init; } = "";

    public string? Unit { get; init; }

    public string Category { get; init; } = "";

    public string Holder { get; init; } = "";

    public DateTimeOffset ReleasedAt { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary><c>deleted</c> or <c>kept</c>; absent until there is an answer.</summary>
    public string? Answer { get; init; }

    /// <summary>The law it is kept under: a code of the list <c>keeping-provision</c>.</summary>
    public string? Provision { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>Choices about messages, and the messages.</summary>
internal sealed record HeldNotifications
{
    public bool On { get; init; }

    public string Language { get; init; } = "nb";

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public string? Address { get; init; }

    /// <summary>An address that waits for its code.</summary>
    public string? Unproven { get; init; }

    public IReadOnlyList<HeldMessage> Messages { get; init; } = [];

    public override string ToString() => "HeldNotifications(***)";
}

/// <summary>One message: <c>planned</c>, <c>waiting</c>, <c>sent</c>, <c>dead</c> or <c>dropped</c>.</summary>
internal sealed record HeldMessage(string Kind, DateTimeOffset DueAt, string State, DateTimeOffset? DoneAt);
