using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Navo.Adapters.Records;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OwnData;

/// <summary>Adds to the case system's <c>kompetanse</c> what the participant has said themselves, as an observation of its own with the evidence that says so.</summary>
internal sealed class SelfDeclaredSkills(ICaseSystem inner, SelfRegistrations registrations, OwnPeople people, TimeProvider clock) : ICaseSystem
{
    public static readonly CategoryId Kompetanse = CategoryId.Parse("kompetanse");

    public AgencyId Agency => inner.Agency;

    public ImmutableArray<CategoryId> Categories { get; } = inner.Categories.Contains(Kompetanse) ? inner.Categories : inner.Categories.Add(Kompetanse);

    public async Task<SourceAnswer> FetchAsync(CategoryId category, Fodselsnummer person, CancellationToken cancellationToken)
    {
        if (category != Kompetanse)
        {
            return await inner.FetchAsync(category, person, cancellationToken);
        }

        var answer = inner.Categories.Contains(category) ? await inner.FetchAsync(category, person, cancellationToken) : SourceAnswer.NoData.Value;
        if (await OwnAsync(person, cancellationToken) is not { } own)
        {
            return answer;
        }

        return answer is SourceAnswer.Data data ? data with { Observations = data.Observations.Add(own) } : new SourceAnswer.Data([own], null);
    }

    public Task<RegisterChanges> ReadChangesAsync(long after, CancellationToken cancellationToken) => inner.ReadChangesAsync(after, cancellationToken);

    public Task<OwnCaseworker?> FindCaseworkerAsync(string employee, CancellationToken cancellationToken) => inner.FindCaseworkerAsync(employee, cancellationToken);

    public Task<ImmutableArray<OwnPerson>> FindPeopleAsync(ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken) =>
        inner.FindPeopleAsync(people, cancellationToken);

    private async Task<JsonObject?> OwnAsync(Fodselsnummer number, CancellationToken cancellationToken)
    {
        var said = people.Find(number) is { } pseudonym ? registrations.Of(pseudonym).FindAll(one => one.IsConfirmed) : [];
        if (said.Count == 0)
        {
            return null;
        }

        // The unit that follows the person now stands for it; someone no unit follows has nobody to show it to.
        var today = NorwegianDay.Of(clock.GetUtcNow());
        var followUps = (await inner.FindPeopleAsync([number], cancellationToken)).SelectMany(person => person.FollowUps).ToList();
        if ((followUps.Find(one => one.Covers(today)) ?? followUps.MaxBy(one => one.From))?.Unit is not { } unit)
        {
            return null;
        }

        return new JsonObject
        {
            ["observedOn"] = NorwegianDay.Of(said.Max(one => one.At)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["evidence"] = "EGENREGISTRERT",
            ["sourceAgency"] = Agency.Value,
            ["sourceUnit"] = unit,
            ["data"] = new JsonObject { ["skills"] = new JsonArray([.. said.Select(Skill)]), ["certificates"] = new JsonArray() },
        };
    }

    private static JsonNode Skill(SkillView said)
    {
        var skill = new JsonObject();
        if (said.EscoUri is { } uri)
        {
            skill["escoUri"] = uri;
        }

        skill["label"] = said.Label;
        skill["kilde"] = said.Kilde;
        skill["dokumentasjon"] = "EGEN";
        return skill;
    }
}
