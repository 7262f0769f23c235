using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>The caseworker's and the data protection officer's questions, at the gateway.</summary>
internal sealed class GatewayClient(ServiceClient service)
{
    public async Task<IReadOnlyList<CaseloadItem>> CaseloadAsync(CancellationToken cancellationToken) =>
        (await service.GetAsync<List<CaseloadItem>>("v1/caseload", cancellationToken)).Required();

    /// <summary>What this caseworker got that has been corrected since; of one participant, or of all. An answer that fails shows none: the pages work without.</summary>
    public async Task<IReadOnlyList<Correction>> CorrectionsAsync(string? pseudonym, CancellationToken cancellationToken)
    {
        try
        {
            return (await service.GetAsync<List<Correction>>(Paths.WithQuery("v1/corrections", ("participant", pseudonym)), cancellationToken)).Value ?? [];
        }
        catch (UpstreamException fault) when (fault.Status != System.Net.HttpStatusCode.Unauthorized)
        {
            return [];
        }
    }

    public Task<Reply<Overview>> OverviewAsync(string pseudonym, string purpose, CancellationToken cancellationToken) =>
        service.GetAsync<Overview>(
            Paths.WithQuery($"v1/participants/{Paths.Of(pseudonym)}/shared", ("purpose", purpose)), cancellationToken);

    public Task<Reply<SharedData>> SharedAsync(
        string pseudonym, string category, string purpose, CancellationToken cancellationToken) =>
        service.GetAsync<SharedData>(
            Paths.WithQuery($"v1/participants/{Paths.Of(pseudonym, "shared", category)}", ("purpose", purpose)), cancellationToken);

    public Task<Reply<JsonElement>> AskAsync(string pseudonym, object request, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>($"v1/participants/{Paths.Of(pseudonym)}/requests", request, cancellationToken);

    public Task<Reply<MadeCode>> CodeAsync(string pseudonym, object question, CancellationToken cancellationToken) =>
        service.PostAsync<MadeCode>($"v1/participants/{Paths.Of(pseudonym)}/codes", question, cancellationToken);

    public Task<Reply<JsonElement>> SpokenAsync(string pseudonym, object question, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>($"v1/participants/{Paths.Of(pseudonym)}/spoken-yes", question, cancellationToken);

    public Task<Reply<JsonElement>> StopAsync(string pseudonym, object stop, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>($"v1/participants/{Paths.Of(pseudonym)}/stop", stop, cancellationToken);

    public Task<Reply<JsonElement>> OutcomeAsync(string entry, string outcome, CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>($"v1/access-log/{Paths.Of(entry)}/outcome", new { outcome }, cancellationToken);

    public Task<Reply<LogPage>> LogAsync(LogFilter filter, CancellationToken cancellationToken) =>
        service.GetAsync<LogPage>(filter.At("v1/access-log"), cancellationToken);

    public Task<Reply<LogRow>> EntryAsync(string entry, CancellationToken cancellationToken) =>
        service.GetAsync<LogRow>($"v1/access-log/{Paths.Of(entry)}", cancellationToken);

    public Task<Reply<string>> ProofAsync(string entry, CancellationToken cancellationToken) =>
        service.GetTextAsync($"v1/access-log/{Paths.Of(entry)}/proof", cancellationToken);

    public Task<Reply<RecallRows>> RecallsAsync(string? state, CancellationToken cancellationToken) =>
        service.GetAsync<RecallRows>(Paths.WithQuery("v1/recalls", ("state", state)), cancellationToken);

    public Task<Reply<JsonElement>> RecallsAgainAsync(CancellationToken cancellationToken) =>
        service.PostAsync<JsonElement>("v1/recalls/again", new { }, cancellationToken);

    public Task<Reply<string>> LogKeyAsync(CancellationToken cancellationToken) =>
        service.GetTextAsync("log-key", cancellationToken);
}
