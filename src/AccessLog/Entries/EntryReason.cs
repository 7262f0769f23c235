namespace Navo.AccessLog.Entries;

/// <summary>One reason for a decision.</summary>
/// <param name="Rule">The rule's number, such as <c>D07</c>.</param>
/// <param name="Code">The rule's reason code.</param>
/// <param name="FactOwner">The agency whose fact it rests on, or empty. Only that agency's data protection officer is shown the code.</param>
public readonly record struct EntryReason(string Rule, string Code, string FactOwner);
