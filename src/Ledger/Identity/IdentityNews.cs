using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Identity;

/// <summary>What a number and its former numbers told.</summary>
/// <param name="Subject">The person.</param>
/// <param name="IsChanged">The person is new, or has a number NAVO did not know or another present one.</param>
/// <param name="IsRenumbered">A known person has another present number (a D-number became a fødselsnummer, a corrected number).</param>
/// <param name="Others">People NAVO holds for others, whom the former numbers say are this one.</param>
internal sealed record IdentityNews(SubjectId Subject, bool IsChanged, bool IsRenumbered, ImmutableArray<SubjectId> Others);
