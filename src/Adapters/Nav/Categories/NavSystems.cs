using System.Text.Json.Serialization.Metadata;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary>What the categories have in common: follow-up and identities are asked for by each, by body, so that no identity number stands in an address.</summary>
internal sealed class NavSystems(CaseSystemClient client)
{
    private const string IdentitiesQuery = "query($ident: ID!) { hentIdenter(ident: $ident, historikk: false) { identer { ident gruppe historisk } } }";

    private const string FollowUpQuery =
        "query($fnr: String!) { oppfolgingsEnhet(fnr: $fnr) { enhet { id } } brukerStatus(fnr: $fnr) { programdeltakelse } "
        + "oppfolgingsPerioder(fnr: $fnr) { startTidspunkt sluttTidspunkt kvpPerioder { opprettetDato avsluttetDato } } }";

    /// <summary>PDL's code for a person it does not have.</summary>
    private const string Unknown = "not_found";

    public CaseSystemClient Client { get; } = client;

    /// <summary>The one answer of a fetch: what a mapping made, counted and written.</summary>
    public static SourceAnswer Answer<T>(Mapped<Observation<T>> mapped)
        where T : class
    {
        MappingReport.Count(mapped.Apart);
        return mapped.Values.IsEmpty
            ? SourceAnswer.NoData.Value
            : new SourceAnswer.Data([.. mapped.Values.Select(CanonicalJson.Write)], null) { Withheld = mapped.Withheld };
    }

    /// <summary>Asks by body. Null: the system knows nothing.</summary>
    /// <exception cref="SourceFaultException">Also of an answer without what its contract promises: it is not taken for "nothing".</exception>
    public async Task<TAnswer?> AskAsync<TQuestion, TAnswer>(
        string path, TQuestion question, JsonTypeInfo<TQuestion> asked, JsonTypeInfo<TAnswer> answered, CancellationToken cancellationToken)
        where TAnswer : class, IWholeAnswer
    {
        var answer = await Client.AskAsync(path, question, asked, answered, cancellationToken);
        return answer is null or { IsWhole: true } ? answer : throw new SourceFaultException(SourceFault.Garbled);
    }

    public async Task<FollowUpData> FollowUpAsync(Fodselsnummer person, CancellationToken cancellationToken)
    {
        var answer = await AskGraphAsync("veilarboppfolging/api/graphql", FollowUpQuery, "fnr", person, NavJson.Default.FollowUpAnswer, mayBeUnknown: false, cancellationToken);
        return answer!.Data!;
    }

    /// <summary>Asks the population register (PDL). Null: the person is not there.</summary>
    public Task<TAnswer?> AskRegisterAsync<TAnswer>(string query, Fodselsnummer person, JsonTypeInfo<TAnswer> answered, CancellationToken cancellationToken)
        where TAnswer : GraphAnswer => AskGraphAsync("pdl/graphql", query, "ident", person, answered, mayBeUnknown: true, cancellationToken);

    /// <summary>NAV's own key of a person (aktør-id); null when NAV has none.</summary>
    public async Task<string?> FindActorAsync(Fodselsnummer person, CancellationToken cancellationToken)
    {
        var answer = await AskRegisterAsync(IdentitiesQuery, person, NavJson.Default.IdentitiesAnswer, cancellationToken);
        var actor = (answer?.Data?.HentIdenter?.Identer ?? []).FirstOrDefault(row => row is { Gruppe: "AKTORID", Historisk: false })?.Ident;
        return actor is null ? null
            : actor.Length == 13 && actor.All(char.IsAsciiDigit) ? actor
            : throw new SourceFaultException(SourceFault.Garbled);
    }

    private async Task<TAnswer?> AskGraphAsync<TAnswer>(
        string path, string query, string variable, Fodselsnummer person, JsonTypeInfo<TAnswer> answered, bool mayBeUnknown, CancellationToken cancellationToken)
        where TAnswer : GraphAnswer
    {
        var question = new GraphQuestion(query, new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = person.Reveal() });
        var answer = await Client.AskAsync(path, question, NavJson.Default.GraphQuestion, answered, cancellationToken)
            ?? throw new SourceFaultException(SourceFault.Garbled);
        if (answer.Errors is { Count: > 0 } errors)
        {
            // That the register does not have the person is its one error that is an answer. Any other hides what else stands there (KVP).
            return mayBeUnknown && errors.All(error => error?.Extensions?.Code == Unknown) ? null : throw new SourceFaultException(SourceFault.Down);
        }

        return answer.IsWhole ? answer : throw new SourceFaultException(SourceFault.Garbled);
    }
}
