namespace Navo.Portal.Upstream;

/// <summary>Something the own agency wrote down and is asked to delete.</summary>
internal sealed record RecallTask
{
    public string Id { get; init; } = "";

    /// <summary>Only of someone the caller follows now.</summary>
    public string? Name { get; init; }

    public string Category { get; init; } = "";

    public string Release { get; init; } = "";

    public DateTimeOffset ReleasedAt { get; init; }

    public DateTimeOffset AnswerBy { get; init; }

    public string? Answer { get; init; }

    public string? Provision { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public bool IsOpen => Answer is null;
}

internal sealed record RecallTasks
{
    public IReadOnlyList<RecallTask> Recalls { get; init; } = [];

    public IReadOnlyList<Provision> Provisions { get; init; } = [];
}

/// <summary>A law that may keep what was written down.</summary>
internal sealed record Provision
{
    public string Code { get; init; } = "";

    public string Text { get; init; } = "";
}
