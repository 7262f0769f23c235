using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Standing;

/// <summary>A number the agency sent, and what the agency's own pseudonym for that person is.</summary>
public sealed record NamedPseudonym(Fodselsnummer Fodselsnummer, Pseudonym Pseudonym);
