using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Corrections;

/// <summary>Says on an observation which registration it replaces (<c>correctionOf</c>), where the case system has corrected the category and the observation is of then or before.</summary>
internal sealed class CorrectedObservations(ICaseSystem inner, CorrectionOutbox corrections) : ICaseSystem
{
    private const string Member = "correctionOf";

    public AgencyId Agency => inner.Agency;

    public ImmutableArray<CategoryId> Categories => inner.Categories;

    public async Task<SourceAnswer> FetchAsync(CategoryId category, Fodselsnummer person, CancellationToken cancellationToken)
    {
        var answer = await inner.FetchAsync(category, person, cancellationToken);
        if (answer is SourceAnswer.Data data && corrections.Newest(person, category) is { } correction)
        {
            var day = NorwegianDay.Of(correction.At);
            foreach (var observation in data.Observations.Where(observation => !observation.ContainsKey(Member) && IsOfThen(observation, day)))
            {
                observation[Member] = correction.Replaced.ToString("D");
            }
        }

        return answer;
    }

    public Task<RegisterChanges> ReadChangesAsync(long after, CancellationToken cancellationToken) => inner.ReadChangesAsync(after, cancellationToken);

    public Task<OwnCaseworker?> FindCaseworkerAsync(string employee, CancellationToken cancellationToken) => inner.FindCaseworkerAsync(employee, cancellationToken);

    public Task<ImmutableArray<OwnPerson>> FindPeopleAsync(ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken) =>
        inner.FindPeopleAsync(people, cancellationToken);

    private static bool IsOfThen(JsonObject observation, DateOnly day) =>
        NorwegianDay.Read(observation["observedOn"]?.GetValue<string>()) is { } observed && observed <= day;
}
