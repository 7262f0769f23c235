namespace Navo.Portal.Upstream;

/// <summary>A participant says that something the own agency holds is wrong.</summary>
internal sealed record ReportTask
{
    public string Id { get; init; } = "";

    public string Pseudonym { get; init; } = "";

    public string Name { get; init; } = "";

    public string Category { get; init; } = "";

    public string What { get; init; } = "";

    public string? Label { get; init; }

    public DateTimeOffset At { get; init; }

    public string Status { get; init; } = "";

    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public bool IsOpen => Status == "received";
}

internal sealed record ReportTasks
{
    public IReadOnlyList<ReportTask> Reports { get; init; } = [];
}
