namespace Navo.Portal.Upstream;

/// <summary>One row of the access log as the own agency's data protection officer may see it.</summary>
internal sealed record LogRow
{
    public string Entry { get; init; } = "";

    public string Kind { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public long Position { get; init; }

    public string? Agency { get; init; }

    public string? Role { get; init; }

    public string? Unit { get; init; }

    public string? Employee { get; init; }

    /// <summary>Which of the own agency's employees it was; never another agency's.</summary>
    public string? EmployeeId { get; init; }

    public string? Participant { get; init; }

    public string? Category { get; init; }

    public string? Holder { get; init; }

    public string? Requestor { get; init; }

    public string? Purpose { get; init; }

    public string? Decision { get; init; }

    public IReadOnlyList<LogReason> Reasons { get; init; } = [];

    public RowConsent? Consent { get; init; }

    public RowAgreement? Agreement { get; init; }

    public IReadOnlyList<string> Laws { get; init; } = [];

    public IReadOnlyList<string> FieldsReleased { get; init; } = [];

    public IReadOnlyList<string> FieldsWithheld { get; init; } = [];

    public string? Outcome { get; init; }

    public string? Detail { get; init; }

    public string? RelatedEntry { get; init; }

    /// <summary>Why an officer of the own agency looked, in their words.</summary>
    public string? LookReason { get; init; }

    public string? Canonical { get; init; }

    /// <summary>The leaf's hash, where the content itself holds what only the other agency may read.</summary>
    public string? LeafHash { get; init; }

    public long? Index { get; init; }

    public string? PolicyHash { get; init; }
}
