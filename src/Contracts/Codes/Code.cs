namespace Navo.Contracts.Codes;

/// <summary>One code of a list, in words.</summary>
/// <param name="Value">The code as it stands in data.</param>
/// <param name="Nb">In easy Norwegian, for a participant.</param>
/// <param name="En">In English.</param>
/// <param name="ReplacedBy">The code that has taken its place; null for a code of today.</param>
public sealed record Code(string Value, string Nb, string En, string? ReplacedBy);
