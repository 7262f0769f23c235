namespace Navo.Portal.Upstream;

/// <summary>What was written down of a release, and what became of it after the stop, as the participant sees it.</summary>
internal sealed record RecallItem
{
    public string Category { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public string? Unit { get; init; }

    public DateTimeOffset ReleasedAt { get; init; }

    public DateTimeOffset? RecalledAt { get; init; }

    /// <summary><c>asked</c>, <c>deleted</c> or <c>kept</c>.</summary>
    public string State { get; init; } = "";

    public Bilingual? Because { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}
