using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Standing;

/// <summary>What a batch told of a person that leaves a row of its own in the log.</summary>
/// <param name="Subject">The person.</param>
/// <param name="IsRenumbered">The person has another present number.</param>
/// <param name="HasDied">The agency now says that the person is dead.</param>
internal readonly record struct PersonNews(SubjectId Subject, bool IsRenumbered, bool HasDied);
