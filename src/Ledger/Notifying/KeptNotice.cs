namespace Navo.Ledger.Notifying;

/// <summary>One thing a participant was or will be told of, as NAVO keeps it.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="DueAt">When it was or is to be told.</param>
/// <param name="State"><c>planned</c>, <c>waiting</c>, <c>sent</c>, <c>dead</c> (given up) or <c>dropped</c>.</param>
/// <param name="DoneAt">When it was sent, dropped or given up.</param>
public sealed record KeptNotice(NoticeKind Kind, DateTimeOffset DueAt, string State, DateTimeOffset? DoneAt);
