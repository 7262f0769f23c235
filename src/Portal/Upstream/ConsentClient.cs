using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>The participant's own affairs, at the consent service.</summary>
internal sealed class ConsentClient(ServiceClient service)
{
    public async Task<IReadOnlyList<CategoryState>> CategoriesAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<CategoryState>>("v1/me/categories", cancellationToken)).Required();

    public Task<Reply<ConsentText>> TextAsync(
        CategoryState thing, string language, string? purpose, string? validTo, CancellationToken cancellationToken) =>
        service.GetAsync<ConsentText>(
            Paths.WithQuery(
                "v1/me/texts/" + Paths.Of(thing.Id, thing.Holder, thing.Requestor), ("language", language), ("purpose", purpose), ("validTo", validTo)),
            cancellationToken);

    public async Task<IReadOnlyList<ConsentItem>> ConsentsAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<ConsentItem>>("v1/me/consents", cancellationToken)).Required();

    // The act is the page's own number for one press: the same press twice is one answer.
    public Task<Reply<ConsentItem>> GiveAsync(object consent, Guid? act, CancellationToken cancellationToken) =>
        service.PostAsync<ConsentItem>("v1/me/consents", consent, act, cancellationToken);

    public Task<Reply<AnswerReply>> RefuseAsync(object refusal, Guid? act, CancellationToken cancellationToken) =>
        service.PostAsync<AnswerReply>("v1/me/refusals", refusal, act, cancellationToken);

    public Task<Reply<AnswerReply>> AnswerAsync(string request, object answer, Guid? act, CancellationToken cancellationToken) =>
        service.PostAsync<AnswerReply>($"v1/me/requests/{Paths.Of(request)}/answer", answer, act, cancellationToken);

    public Task<Reply<ConsentItem>> WithdrawAsync(string consent, Guid? act, CancellationToken cancellationToken) =>
        service.PostAsync<ConsentItem>($"v1/me/consents/{Paths.Of(consent)}/withdraw", new { }, act, cancellationToken);

    public Task<Reply<ConsentItem>> PauseAsync(string consent, CancellationToken cancellationToken) =>
        service.PostAsync<ConsentItem>($"v1/me/consents/{Paths.Of(consent)}/pause", new { }, cancellationToken);

    public Task<Reply<ConsentItem>> ResumeAsync(string consent, CancellationToken cancellationToken) =>
        service.PostAsync<ConsentItem>($"v1/me/consents/{Paths.Of(consent)}/resume", new { }, cancellationToken);

    public Task<Reply<JsonElement>> OpenAsync(object what, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>("v1/me/openings", what, cancellationToken);

    public Task<Reply<CodeQuestion>> UseCodeAsync(string code, CancellationToken cancellationToken) =>
        service.PostAsync<CodeQuestion>("v1/me/codes", new { code }, cancellationToken);

    public async Task<IReadOnlyList<BlockItem>> BlocksAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<BlockItem>>("v1/me/blocks", cancellationToken)).Required();

    public Task<Reply<BlockItem>> BlockAsync(object block, CancellationToken cancellationToken) =>
        service.PostAsync<BlockItem>("v1/me/blocks", block, cancellationToken);

    public Task<Reply<string>> UnblockAsync(string id, CancellationToken cancellationToken) =>
        service.DeleteAsync($"v1/me/blocks/{Paths.Of(id)}", cancellationToken);

    public async Task<IReadOnlyList<ReceiptItem>> ReceiptsAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<ReceiptItem>>("v1/me/receipts", cancellationToken)).Required();

    public Task<Reply<JsonElement>> ReceiptAsync(string id, CancellationToken cancellationToken) =>
        service.GetAsync<JsonElement>($"v1/me/receipts/{Paths.Of(id)}", cancellationToken);

    /// <summary>The exact words a yes was given on.</summary>
    public Task<Reply<ConsentText>> GivenOnAsync(string consent, CancellationToken cancellationToken) =>
        service.GetAsync<ConsentText>($"v1/me/consents/{Paths.Of(consent)}/text", cancellationToken);

    public Task<Reply<string>> OwnLogAsync(CancellationToken cancellationToken) => service.GetTextAsync("v1/me/log", cancellationToken);

    public async Task<IReadOnlyList<AccessItem>> AccessesAsync(string language, CancellationToken cancellationToken) =>
        (await service.GetAsync<List<AccessItem>>(
            Paths.WithQuery("v1/me/accesses", ("language", language)), cancellationToken)).Required();
}
