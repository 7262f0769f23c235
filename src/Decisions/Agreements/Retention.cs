namespace Navo.Decisions.Agreements;

/// <summary>How long one kind of record is kept, and why (policy/retention.json).</summary>
public sealed record Retention(string Kind, string Class, int Months, string From, string Action, string Reason);
