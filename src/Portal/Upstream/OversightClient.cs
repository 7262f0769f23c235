using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>The data protection officer's further questions, at the gateway. What may be large is handed on as it comes.</summary>
internal sealed class OversightClient(ServiceClient service)
{
    public Task<HttpResponseMessage> ExportAsync(string format, LogFilter filter, CancellationToken cancellationToken) =>
        service.OpenAsync(HttpMethod.Get, filter.At($"v1/access-log/export?as=zip&format={Uri.EscapeDataString(format)}"), null, cancellationToken);

    public Task<HttpResponseMessage> EvidenceAsync(object order, CancellationToken cancellationToken) =>
        service.OpenAsync(HttpMethod.Post, "v1/access-log/evidence", order, cancellationToken);

    public Task<Reply<LogPage>> SearchAsync(object search, CancellationToken cancellationToken) =>
        service.PostAsync<LogPage>("v1/access-log/search", search, cancellationToken);

    public Task<Reply<AllowedThen>> AllowedAsync(string participant, DateTimeOffset? at, CancellationToken cancellationToken) =>
        service.GetAsync<AllowedThen>(
            Paths.WithQuery("v1/access-log/consents", ("participant", participant), ("at", at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null))), cancellationToken);

    public Task<Reply<AskedUnits>> AskedAsync(string? from, string? to, CancellationToken cancellationToken) =>
        service.GetAsync<AskedUnits>(Paths.WithQuery("v1/access-log/asks", ("from", from), ("to", to)), cancellationToken);

    public Task<Reply<Merges>> MergesAsync(CancellationToken cancellationToken) => service.GetAsync<Merges>("v1/merges", cancellationToken);

    public Task<Reply<JsonElement>> ProposeAsync(string keep, string merge, string reason, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>("v1/merges", new { keep, merge, reason }, cancellationToken);

    public Task<Reply<JsonElement>> AnswerAsync(Guid merge, bool approves, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>($"v1/merges/{merge:D}/{(approves ? "approve" : "reject")}", new { }, cancellationToken);

    public Task<Reply<Breaches>> BreachesAsync(CancellationToken cancellationToken) => service.GetAsync<Breaches>("v1/breaches", cancellationToken);

    public Task<Reply<JsonElement>> AssessAsync(Guid entry, string outcome, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>($"v1/breaches/{entry:D}/assessment", new { outcome }, cancellationToken);

    public async Task<IReadOnlyList<FactsAge>> FactsAgeAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<FactsAge>>("v1/standing-facts/age", cancellationToken)).Required();

    public async Task<StreamStatus> StreamAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<StreamStatus>("v1/access-log/stream", cancellationToken)).Required();

    /// <summary>What an officer takes home: <c>export-key</c>, <c>log-key</c> or <c>checkpoint</c>.</summary>
    public async Task<string> PublicAsync(string name, CancellationToken cancellationToken) =>
        (await service.GetTextAsync(name, cancellationToken)).Required();
}
