using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>What the participant is told of, and what agencies answered after a stop, at the consent service.</summary>
internal sealed class NoticeClient(ServiceClient service)
{
    public async Task<NoticeChoice> ChoiceAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<NoticeChoice>("v1/me/notifications", cancellationToken)).Required();

    public Task<Reply<NoticeChoice>> SetAsync(bool on, string language, IReadOnlyList<string> kinds, CancellationToken cancellationToken) =>
        service.PostAsync<NoticeChoice>("v1/me/notifications", new { on, language, kinds }, cancellationToken);

    public Task<Reply<JsonElement>> ProveAsync(string address, string language, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>("v1/me/notifications/address", new { address, language }, cancellationToken);

    public Task<Reply<NoticeChoice>> ConfirmAsync(string code, CancellationToken cancellationToken) =>
        service.PostAsync<NoticeChoice>("v1/me/notifications/address/confirm", new { code }, cancellationToken);

    public Task<Reply<string>> ForgetAsync(CancellationToken cancellationToken) =>
        service.DeleteAsync("v1/me/notifications/address", cancellationToken);

    /// <summary>An answer that fails shows none: the pages work without.</summary>
    public async Task<IReadOnlyList<RecallItem>> RecallsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await service.GetAsync<List<RecallItem>>("v1/me/recalls", cancellationToken)).Value ?? [];
        }
        catch (UpstreamException fault) when (fault.Status != System.Net.HttpStatusCode.Unauthorized)
        {
            return [];
        }
    }
}
