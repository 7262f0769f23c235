namespace Navo.Policy;

/// <summary>Every kind of record NAVO keeps. policy/retention.json must have a class for each: there is no default (arkivplikt, GDPR art. 5(1)(e)).</summary>
public static class RecordKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "participant", "consent-event", "receipt", "block", "request", "standing-fact", "caseworker", "unit", "access-entry", "access-index",
        "log-leaf", "checkpoint", "idempotency", "use-count", "grant-served",
        "correction", "own-report", "self-registration", "ask-indicator", "merge", "notification", "recall",
        "assistance", "decision-input", "erasure-receipt", "legal-hold",
    ];
}
