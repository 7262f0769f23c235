using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo;

/// <summary>Oslo Voksenopplæring's case system, by the contract of docs/spec/oslo-vo.md.</summary>
internal sealed class OsloVoCaseSystem(CaseSystemClient client, ImportedRows files, TimeProvider clock) : ICaseSystem
{
    public const string Name = "oslo-vo";

    public AgencyId Agency { get; } = AgencyId.Parse(Name);

    public ImmutableArray<CategoryId> Categories { get; } = [.. OsloVoSources.All.Select(source => source.Category)];

    public Task<SourceAnswer> FetchAsync(CategoryId category, Fodselsnummer person, CancellationToken cancellationToken) =>
        OsloVoSources.All.FirstOrDefault(source => source.Category == category) is { } source
            ? source.ReadAsync(client, files, person, NorwegianDay.Of(clock.GetUtcNow()), cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(category), "VO does not hold this category.");

    public async Task<RegisterChanges> ReadChangesAsync(long after, CancellationToken cancellationToken)
    {
        var answer = await client.ReadAsync($"api/v1/endringer?etter={after}", OsloVoJson.Default.ChangesAnswer, cancellationToken);
        if (answer?.Strom is not { Length: > 0 } stream || answer.Endringer is null)
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        var mapped = RegisterMapping.Map(answer);
        MappingReport.Count(mapped.Apart);
        return new RegisterChanges { Stream = stream, Last = answer.SisteNummer, Changes = mapped.Values };
    }

    public async Task<OwnCaseworker?> FindCaseworkerAsync(string employee, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(
            "api/v1/tilsatte/oppslag", new EmployeeQuestion(employee), OsloVoJson.Default.EmployeeQuestion, OsloVoJson.Default.EmployeeAnswer, cancellationToken);
        return answer is null ? null : RegisterMapping.Caseworker(answer);
    }

    public async Task<ImmutableArray<OwnPerson>> FindPeopleAsync(ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken)
    {
        var question = new PeopleQuestion([.. people.Select(person => person.Reveal())]);
        var answer = await client.AskAsync(
            "api/v1/elever/oppslag", question, OsloVoJson.Default.PeopleQuestion, OsloVoJson.Default.PeopleAnswer, cancellationToken);
        return [.. (answer?.Elever ?? []).Select(RegisterMapping.Person).OfType<OwnPerson>()];
    }
}
