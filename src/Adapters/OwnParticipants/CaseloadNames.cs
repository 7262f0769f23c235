using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;

namespace Navo.Adapters.OwnParticipants;

/// <summary>The names behind pseudonyms, for those the caller follows now; the others are left out.</summary>
internal sealed class CaseloadNames(Caseload caseload, PseudonymLearner people)
{
    /// <exception cref="Navo.Adapters.Sources.SourceFaultException">The registers could not be read.</exception>
    public async Task<Dictionary<string, string>> OfAsync(Caller.Employee caller, IEnumerable<string> pseudonyms, CancellationToken cancellationToken)
    {
        var asked = new Dictionary<Fodselsnummer, string>();
        foreach (var pseudonym in pseudonyms.Distinct(StringComparer.Ordinal))
        {
            if (await people.FindAsync(Pseudonym.Parse(pseudonym), cancellationToken) is { } number)
            {
                asked[number] = pseudonym;
            }
        }

        return (await caseload.OfThoseAsync(caller, [.. asked.Keys], cancellationToken))
            .Where(person => asked.ContainsKey(person.Number))
            .ToDictionary(person => asked[person.Number], person => person.Name, StringComparer.Ordinal);
    }
}
