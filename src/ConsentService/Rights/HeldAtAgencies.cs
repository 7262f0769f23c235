using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Navo.ConsentService.OwnData;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.ConsentService.Rights;

/// <summary>Asks NAVO's adapter at each agency what its own store has of the participant, or tells it to forget, with the participant's own token.</summary>
internal sealed class HeldAtAgencies(PolicySnapshot policy, AdapterClient adapters)
{
    /// <summary>What each keeps. One that is away says so in its place.</summary>
    public async Task<IReadOnlyList<HeldAtAgencyDocument>> ReadAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(policy.Agencies.Select(async agency =>
            await AskAsync(agency.Id, "held", new AdapterQuestion(), AdapterJson.Default.AdapterQuestion, cancellationToken) is { } held
                ? new HeldAtAgencyDocument(agency.Id.Value, "ok", held)
                : new HeldAtAgencyDocument(agency.Id.Value, "unavailable", null)));

    /// <summary>True for each agency whose adapter has forgotten the participant; one that is away does so at its next snapshot (A37).</summary>
    /// <param name="recalled">Agencies with a recall to carry out: they keep whose pseudonym it was till then.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<IReadOnlyDictionary<string, bool>> ForgetAsync(IReadOnlySet<AgencyId> recalled, CancellationToken cancellationToken) =>
        (await Task.WhenAll(policy.Agencies.Select(async agency => (
            Agency: agency.Id.Value,
            Done: await AskAsync(agency.Id, "erase", new AdapterErasure(recalled.Contains(agency.Id)), AdapterJson.Default.AdapterErasure, cancellationToken) is not null))))
        .ToDictionary(one => one.Agency, one => one.Done, StringComparer.Ordinal);

    private async Task<JsonElement?> AskAsync<TQuestion>(AgencyId agency, string path, TQuestion question, JsonTypeInfo<TQuestion> asked, CancellationToken cancellationToken)
    {
        try
        {
            var (status, value) = await adapters.AskAsync(agency, path, question, asked, AdapterJson.Default.AdapterHeld, cancellationToken);
            return status is HttpStatusCode.OK ? JsonSerializer.SerializeToElement(value!, AdapterJson.Default.AdapterHeld) : null;
        }
        catch (AdapterUnavailableException)
        {
            return null;
        }
    }
}
