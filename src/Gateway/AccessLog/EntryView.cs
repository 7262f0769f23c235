using System.Collections.Immutable;

namespace Navo.Gateway.AccessLog;

/// <summary>One row of the access log as one reader may see it: the codes another agency's facts gave are already replaced.</summary>
internal sealed record EntryView
{
    public required string Entry { get; init; }

    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long Position { get; init; }

    public string? Agency { get; init; }

    public string? Role { get; init; }

    public string? Unit { get; init; }

    public string? Employee { get; init; }

    /// <summary>The employee's own id, for the data protection officer of the employee's own agency alone.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>The reader's own agency's pseudonym of the person; nobody else's is ever shown.</summary>
    public string? Participant { get; init; }

    public string? Category { get; init; }

    public string? Holder { get; init; }

    public string? Requestor { get; init; }

    public string? Purpose { get; init; }

    public string? Decision { get; init; }

    public required ImmutableArray<ReasonView> Reasons { get; init; }

    public ConsentView? Consent { get; init; }

    public AgreementView? Agreement { get; init; }

    public required ImmutableArray<string> Laws { get; init; }

    public required ImmutableArray<string> FieldsReleased { get; init; }

    public required ImmutableArray<string> FieldsWithheld { get; init; }

    public string? Detail { get; init; }

    public string? RelatedEntry { get; init; }

    public string? Outcome { get; init; }

    public string? RequestId { get; init; }

    public string? PolicyHash { get; init; }

    /// <summary>Why the officer looked, in the officer's own words: for the officers of the same agency alone.</summary>
    public string? LookReason { get; init; }

    /// <summary>The leaf's octets in base64: what the proof is about.</summary>
    public string? Canonical { get; init; }

    /// <summary>The leaf's hash in base64 (RFC 9162 section 2.1.1).</summary>
    public string? LeafHash { get; init; }
}
