using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Categories;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav;

/// <summary>NAV's case systems, in the shapes NAV publishes, and its notes in a shape of our own (docs/spec/nav.md).</summary>
internal sealed class NavCaseSystem : ICaseSystem
{
    public const string Name = "nav";

    private readonly CaseSystemClient _client;
    private readonly NavSystems _nav;
    private readonly TimeProvider _clock;
    private readonly FrozenDictionary<CategoryId, INavCategory> _categories;

    public NavCaseSystem(CaseSystemClient client, MachineTokens tokens, TimeProvider clock)
    {
        (_client, _clock) = (client, clock);
        var nav = _nav = new NavSystems(client);
        INavCategory[] all =
        [
            new NavPlanSource(nav), new NavVedtakSource(nav), new ArbeidSource(nav, new JobseekerRegister(client, tokens)), new DigitalSource(nav), new MalSource(nav),
            new KontaktSprakSource(nav), new TilretteleggingSource(nav),
        ];
        _categories = all.ToFrozenDictionary(category => category.Category);
        Categories = [.. all.Select(category => category.Category)];
    }

    public AgencyId Agency { get; } = AgencyId.Parse(Name);

    public ImmutableArray<CategoryId> Categories { get; }

    public Task<SourceAnswer> FetchAsync(CategoryId category, Fodselsnummer person, CancellationToken cancellationToken) =>
        _categories.TryGetValue(category, out var source)
            ? source.FetchAsync(new NavQuestion(person, NorwegianDay.Of(_clock.GetUtcNow())), cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(category), "NAV does not hold this category.");

    public async Task<RegisterChanges> ReadChangesAsync(long after, CancellationToken cancellationToken)
    {
        var answer = await _client.ReadAsync($"hendelser/api/v1/hendelser?etterLopenummer={after}", NavJson.Default.EventsAnswer, cancellationToken);
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
        var answer = await _nav.AskAsync(
            "ansatt/api/v1/hent", new EmployeeQuestion(employee), NavJson.Default.EmployeeQuestion, NavJson.Default.EmployeeAnswer, cancellationToken);
        return answer is null ? null : RegisterMapping.Caseworker(answer);
    }

    public async Task<ImmutableArray<OwnPerson>> FindPeopleAsync(ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken)
    {
        var question = new PeopleQuestion([.. people.Select(person => person.Reveal())]);
        var answer = await _client.AskAsync(
            "veilarbportefolje/api/v1/hent-brukere", question, NavJson.Default.PeopleQuestion, NavJson.Default.ListPersonRow, cancellationToken);
        return [.. (answer ?? []).Select(RegisterMapping.Person).OfType<OwnPerson>()];
    }
}
