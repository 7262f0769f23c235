using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo;

/// <summary>Oslo Voksenopplæring's case system, by the contract of docs/spec/oslo-vo.md.</summary>
internal sealed class OsloVoCaseSystem(CaseSystemClient client, TimeProvider clock) : ICaseSystem
{
    public const string Name = "oslo-vo";

    private static readonly CategoryId Norskniva = CategoryId.Parse("norskniva");
    private static readonly CategoryId VoStatus = CategoryId.Parse("vo-status");

    public AgencyId Agency { get; } = AgencyId.Parse(Name);

    public ImmutableArray<CategoryId> Categories { get; } = [Norskniva, VoStatus];

    public async Task<SourceAnswer> FetchAsync(CategoryId category, Fodselsnummer person, CancellationToken cancellationToken)
    {
        var question = new PersonQuestion(person.Reveal());
        return category == Norskniva
            ? await NorsknivaAsync(question, cancellationToken)
            : category == VoStatus
                ? await VoStatusAsync(question, cancellationToken)
                : throw new ArgumentOutOfRangeException(nameof(category), "VO does not hold this category.");
    }

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

    private async Task<SourceAnswer> NorsknivaAsync(PersonQuestion question, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(
            "api/v1/sprakferdighet/hent", question, OsloVoJson.Default.PersonQuestion, OsloVoJson.Default.LevelsAnswer, cancellationToken);
        if (answer is null)
        {
            return SourceAnswer.NoData.Value;
        }

        if (answer.Sprakferdighet is null)
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        var mapped = NorsknivaMapping.Map(answer, Name, NorwegianDay.Of(clock.GetUtcNow()));
        MappingReport.Count(mapped.Apart);
        return mapped.Values is [var observation]
            ? new SourceAnswer.Data([CanonicalJson.Write(observation)], NorsknivaMapping.StaleAfter(observation.Data))
            : SourceAnswer.NoData.Value;
    }

    private async Task<SourceAnswer> VoStatusAsync(PersonQuestion question, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(
            "api/v1/kursdeltakelser/hent", question, OsloVoJson.Default.PersonQuestion, OsloVoJson.Default.CoursesAnswer, cancellationToken);
        if (answer is null)
        {
            return SourceAnswer.NoData.Value;
        }

        if (answer.Kursdeltakelser is null)
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        var mapped = VoStatusMapping.Map(answer, Name, NorwegianDay.Of(clock.GetUtcNow()));
        MappingReport.Count(mapped.Apart);
        return mapped.Values.IsEmpty ? SourceAnswer.NoData.Value : new SourceAnswer.Data([.. mapped.Values.Select(CanonicalJson.Write)], null);
    }
}
