using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav;

/// <summary>NAV's case systems, in the shapes NAV publishes.</summary>
internal sealed class NavCaseSystem(CaseSystemClient client, TimeProvider clock) : ICaseSystem
{
    public const string Name = "nav";

    private const string IdentitiesQuery = "query($ident: ID!) { hentIdenter(ident: $ident, historikk: false) { identer { ident gruppe historisk } } }";

    private const string FollowUpQuery =
        "query($fnr: String!) { oppfolgingsEnhet(fnr: $fnr) { enhet { id } } brukerStatus(fnr: $fnr) { programdeltakelse } "
        + "oppfolgingsPerioder(fnr: $fnr) { kvpPerioder { opprettetDato avsluttetDato } } }";

    private static readonly CategoryId NavPlan = CategoryId.Parse("nav-plan");

    public AgencyId Agency { get; } = AgencyId.Parse(Name);

    public ImmutableArray<CategoryId> Categories { get; } = [NavPlan];

    public async Task<SourceAnswer> FetchAsync(CategoryId category, Fodselsnummer person, CancellationToken cancellationToken)
    {
        if (category != NavPlan)
        {
            throw new ArgumentOutOfRangeException(nameof(category), "NAV does not hold this category.");
        }

        // The activity plan is asked for in the address: by aktør-id, looked up by body, since an identity number never stands in an address.
        if (await FindActorAsync(person, cancellationToken) is not { } actor)
        {
            return SourceAnswer.NoData.Value;
        }

        var followUp = client.AskAsync(
            "veilarboppfolging/api/graphql", Graph(FollowUpQuery, "fnr", person), NavJson.Default.GraphQuestion, NavJson.Default.FollowUpAnswer, cancellationToken);
        var activities = client.ReadAsync($"veilarbaktivitet/internal/api/v1/aktivitet?aktorId={actor}", NavJson.Default.ListActivityRow, cancellationToken);
        var measures = client.AskAsync(
            "amt-deltaker/external/deltakelser", new PersonQuestion(person.Reveal()), NavJson.Default.PersonQuestion, NavJson.Default.MeasuresAnswer, cancellationToken);
        await Task.WhenAll(followUp, activities, measures);
        if ((await followUp)?.Data is not { } current)
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        var mapped = NavPlanMapping.Map(
            current, await activities ?? [], (await measures)?.Deltakelser ?? [], Name, NorwegianDay.Of(clock.GetUtcNow()));
        MappingReport.Count(mapped.Apart);
        return mapped.Values is [var observation] ? new SourceAnswer.Data([CanonicalJson.Write(observation)], null) : SourceAnswer.NoData.Value;
    }

    public async Task<RegisterChanges> ReadChangesAsync(long after, CancellationToken cancellationToken)
    {
        var answer = await client.ReadAsync($"hendelser/api/v1/hendelser?etterLopenummer={after}", NavJson.Default.EventsAnswer, cancellationToken);
        if (answer?.Strom is not { Length: > 0 } stream || answer.Hendelser is null)
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        var mapped = RegisterMapping.Map(answer);
        MappingReport.Count(mapped.Apart);
        return new RegisterChanges { Stream = stream, Last = answer.SisteLopenummer, Changes = mapped.Values };
    }

    public async Task<OwnCaseworker?> FindCaseworkerAsync(string employee, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(
            "ansatt/api/v1/hent", new EmployeeQuestion(employee), NavJson.Default.EmployeeQuestion, NavJson.Default.EmployeeAnswer, cancellationToken);
        return answer is null ? null : RegisterMapping.Caseworker(answer);
    }

    public async Task<ImmutableArray<OwnPerson>> FindPeopleAsync(ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken)
    {
        var question = new PeopleQuestion([.. people.Select(person => person.Reveal())]);
        var answer = await client.AskAsync(
            "veilarbportefolje/api/v1/hent-brukere", question, NavJson.Default.PeopleQuestion, NavJson.Default.ListPersonRow, cancellationToken);
        return [.. (answer ?? []).Select(RegisterMapping.Person).OfType<OwnPerson>()];
    }

    private static GraphQuestion Graph(string query, string variable, Fodselsnummer person) =>
        new(query, new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = person.Reveal() });

    private async Task<string?> FindActorAsync(Fodselsnummer person, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(
            "pdl/graphql", Graph(IdentitiesQuery, "ident", person), NavJson.Default.GraphQuestion, NavJson.Default.IdentitiesAnswer, cancellationToken);
        if (answer?.Data is not { } data)
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        var actor = (data.HentIdenter?.Identer ?? []).FirstOrDefault(row => row is { Gruppe: "AKTORID", Historisk: false })?.Ident;
        return actor is null ? null
            : actor.Length == 13 && actor.All(char.IsAsciiDigit) ? actor
            : throw new SourceFaultException(SourceFault.Garbled);
    }
}
