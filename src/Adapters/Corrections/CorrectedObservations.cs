using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Corrections;

/// <summary>
/// Says on an observation which registration it replaces (<c>correctionOf</c>): on the one that a correction is of, and on no other. What a
/// neighbouring centre noted, or the person, is as it was; and where it cannot be told which of several was corrected, none says so.
/// </summary>
internal sealed class CorrectedObservations(ICaseSystem inner, CorrectionOutbox corrections) : ICaseSystem
{
    private const string Member = "correctionOf";

    public AgencyId Agency => inner.Agency;

    public ImmutableArray<CategoryId> Categories => inner.Categories;

    public async Task<SourceAnswer> FetchAsync(CategoryId category, Fodselsnummer person, CancellationToken cancellationToken)
    {
        var answer = await inner.FetchAsync(category, person, cancellationToken);
        if (answer is SourceAnswer.Data data)
        {
            Mark(CorrectedPart.Whole, data.Observations);
            foreach (var unit in data.Observations.GroupBy(observation => CorrectedPart.Read(observation["sourceUnit"]?.GetValue<string>())))
            {
                Mark(unit.Key, unit);
            }
        }

        return answer;

        void Mark(CorrectedPart part, IEnumerable<JsonObject> observations)
        {
            if (corrections.Newest(person, category, part) is { } correction
                && observations.Where(observation => IsOfThen(observation, NorwegianDay.Of(correction.At))).Take(2).ToList() is [var corrected])
            {
                corrected[Member] = correction.Replaced.ToString("D");
            }
        }
    }

    public Task<RegisterChanges> ReadChangesAsync(long after, CancellationToken cancellationToken) => inner.ReadChangesAsync(after, cancellationToken);

    public Task<OwnCaseworker?> FindCaseworkerAsync(string employee, CancellationToken cancellationToken) => inner.FindCaseworkerAsync(employee, cancellationToken);

    public Task<ImmutableArray<OwnPerson>> FindPeopleAsync(ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken) =>
        inner.FindPeopleAsync(people, cancellationToken);

    private static bool IsOfThen(JsonObject observation, DateOnly day) =>
        NorwegianDay.Read(observation["observedOn"]?.GetValue<string>()) is { } observed && observed <= day;
}
