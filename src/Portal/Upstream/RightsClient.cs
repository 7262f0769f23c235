using System.Net;
using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>What the participant may have and may have deleted (GDPR art. 15, 17 and 20), at the consent service.</summary>
internal sealed class RightsClient(ServiceClient service)
{
    public async Task<WholeDownload> DownloadAsync(CancellationToken cancellationToken)
    {
        using var answer = await service.GetStreamAsync("v1/me/download", cancellationToken);
        await using var body = await Body(answer).ReadAsStreamAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync<WholeDownload>(body, ServiceClient.Json, cancellationToken)
            ?? throw new UpstreamException(HttpStatusCode.BadGateway, null);
    }

    /// <summary>The file, as the consent service made it, on its way through: nothing of it is kept here.</summary>
    public async Task CopyDownloadAsync(Stream to, CancellationToken cancellationToken)
    {
        using var answer = await service.GetStreamAsync("v1/me/download", cancellationToken);
        await Body(answer).CopyToAsync(to, cancellationToken);
    }

    public Task<Reply<DeletionReply>> EraseAsync(CancellationToken cancellationToken) =>
        service.PostAsync<DeletionReply>("v1/me/erasure", new { confirm = "erase" }, cancellationToken);

    /// <summary>How far a wish has come.</summary>
    public Task<Reply<DeletionReply>> ErasureAsync(string order, CancellationToken cancellationToken) =>
        service.GetAsync<DeletionReply>($"v1/me/erasures/{Paths.Of(order)}", cancellationToken);

    private static HttpContent Body(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode ? answer.Content : throw new UpstreamException(answer.StatusCode, null);
}
