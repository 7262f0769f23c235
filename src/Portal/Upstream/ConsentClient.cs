using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>The participant's own affairs, at the consent service.</summary>
internal sealed class ConsentClient(ServiceClient service)
{
    public async Task<IReadOnlyList<CategoryState>> CategoriesAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<CategoryState>>("v1/me/categories", cancellationToken)).Required();

    public Task<Reply<ConsentText>> TextAsync(
        string category, string holder, string requestor, string language, CancellationToken cancellationToken) =>
        service.GetAsync<ConsentText>(
            Paths.WithQuery("v1/me/texts/" + Paths.Of(category, holder, requestor), ("language", language)), cancellationToken);

    public async Task<IReadOnlyList<ConsentItem>> ConsentsAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<ConsentItem>>("v1/me/consents", cancellationToken)).Required();

    public Task<Reply<ConsentItem>> GiveAsync(object consent, CancellationToken cancellationToken) =>
        service.PostAsync<ConsentItem>("v1/me/consents", consent, cancellationToken);

    public Task<Reply<JsonElement>> RefuseAsync(object refusal, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>("v1/me/refusals", refusal, cancellationToken);

    public Task<Reply<JsonElement>> AnswerAsync(string request, object answer, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>($"v1/me/requests/{Paths.Of(request)}/answer", answer, cancellationToken);

    public Task<Reply<JsonElement>> WithdrawAsync(string consent, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>($"v1/me/consents/{Paths.Of(consent)}/withdraw", new { }, cancellationToken);

    public Task<Reply<JsonElement>> ReceiptAsync(string id, CancellationToken cancellationToken) =>
        service.GetAsync<JsonElement>($"v1/me/receipts/{Paths.Of(id)}", cancellationToken);

    public async Task<IReadOnlyList<AccessItem>> AccessesAsync(string language, CancellationToken cancellationToken) =>
        (await service.GetAsync<List<AccessItem>>(
            Paths.WithQuery("v1/me/accesses", ("language", language)), cancellationToken)).Required();
}
