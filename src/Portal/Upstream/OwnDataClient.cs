using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>What lies between the agencies and the participant, at the consent service.</summary>
internal sealed class OwnDataClient(ServiceClient service)
{
    public async Task<IReadOnlyList<AgencyData>> DataAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<AgencyData>>("v1/me/data", cancellationToken)).Required();

    public Task<Reply<OwnReport>> WrongAsync(string agency, string category, object wrong, CancellationToken cancellationToken) =>
        service.PostAsync<OwnReport>($"v1/me/data/{Paths.Of(agency, category)}/wrong", wrong, cancellationToken);

    public async Task<SkillOptions> OptionsAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<SkillOptions>("v1/me/kompetanse/choices", cancellationToken)).Required();

    public Task<Reply<List<OwnSkill>>> SkillsAsync(CancellationToken cancellationToken) =>
        service.GetAsync<List<OwnSkill>>("v1/me/kompetanse", cancellationToken);

    public Task<Reply<OwnSkill>> SayAsync(object skill, CancellationToken cancellationToken) =>
        service.PostAsync<OwnSkill>("v1/me/kompetanse", skill, cancellationToken);

    public Task<Reply<OwnSkill>> ConfirmAsync(string id, string words, CancellationToken cancellationToken) =>
        service.PostAsync<OwnSkill>($"v1/me/kompetanse/{Paths.Of(id)}/confirm", new { words }, cancellationToken);

    public Task<Reply<JsonElement>> RemoveAsync(string id, CancellationToken cancellationToken) =>
        service.DeleteAsync<JsonElement>($"v1/me/kompetanse/{Paths.Of(id)}", cancellationToken);

    public async Task<IReadOnlyList<FollowingUnit>> UnitsAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<FollowingUnit>>("v1/me/units", cancellationToken)).Required();
}
