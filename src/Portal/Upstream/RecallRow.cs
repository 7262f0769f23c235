namespace Navo.Portal.Upstream;

/// <summary>A recall as a data protection officer sees it.</summary>
internal sealed record RecallRow
{
    public string? Participant { get; init; }

    public string Category { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public string? Unit { get; init; }

    public string Entry { get; init; } = "";

    public DateTimeOffset RecalledAt { get; init; }

    public DateTimeOffset AnswerBy { get; init; }

    public string State { get; init; } = "";

    public string? ProvisionText { get; init; }
}

internal sealed record RecallRows
{
    public IReadOnlyList<RecallRow> Items { get; init; } = [];

    public IReadOnlyList<DeliveryRow> Deliveries { get; init; } = [];
}

/// <summary>How deliveries of a kind stand.</summary>
internal sealed record DeliveryRow
{
    public string Kind { get; init; } = "";

    public long Waiting { get; init; }

    public DateTimeOffset? OldestAt { get; init; }

    public long Dead { get; init; }
}
