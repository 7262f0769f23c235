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

    public CaseSystemClient Client { get; } = client;

    public static GraphQuestion Graph(string query, string variable, Fodselsnummer person) =>
        new(query, new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = person.Reveal() });

    /// <summary>The one answer of a fetch: what a mapping made, counted and written.</summary>
    public static SourceAnswer Answer<T>(Mapped<Observation<T>> mapped)
        where T : class
    {
        MappingReport.Count(mapped.Apart);
        return mapped.Values.IsEmpty
            ? SourceAnswer.NoData.Value
            : new SourceAnswer.Data([.. mapped.Values.Select(CanonicalJson.Write)], null) { Withheld = mapped.Withheld };
    }

    public async Task<FollowUpData> FollowUpAsync(Fodselsnummer person, CancellationToken cancellationToken)
    {
        var answer = await Client.AskAsync(
            "veilarboppfolging/api/graphql", Graph(FollowUpQuery, "fnr", person), NavJson.Default.GraphQuestion, NavJson.Default.FollowUpAnswer, cancellationToken);
        return answer?.Data ?? throw new SourceFaultException(SourceFault.Garbled);
    }

    /// <summary>NAV's own key of a person (aktør-id); null when NAV has none.</summary>
    public async Task<string?> FindActorAsync(Fodselsnummer person, CancellationToken cancellationToken)
    {
        var answer = await Client.AskAsync(
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
