using System.Net;
using Navo.Portal.SignIn;

namespace Navo.Portal.Upstream;

/// <summary>Names, from the caller's own agency's system only. They never pass the gateway.</summary>
internal sealed class OwnAgencyClient(IHttpClientFactory clients, IHttpContextAccessor context)
{
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IEnumerable<string> pseudonyms, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Service().PostAsync<NamedParticipants>(
                "own/participants/resolve", new { pseudonyms = pseudonyms.ToArray() }, cancellationToken);
            return (answer.Value?.Participants ?? []).ToDictionary(one => one.Pseudonym, one => one.Name, StringComparer.Ordinal);
        }
        catch (UpstreamException fault) when (fault.Status != HttpStatusCode.Unauthorized)
        {
            // Without names the pages still work: the pseudonym stands in, and the page says why.
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }

    public Task<Reply<NamedParticipant>> FindAsync(string fodselsnummer, CancellationToken cancellationToken) =>
        Service().PostAsync<NamedParticipant>("own/participants/find", new { fodselsnummer }, cancellationToken);

    /// <summary>What the own agency holds itself about an own participant; null where its system does not hand it out.</summary>
    public async Task<SharedData?> OwnDataAsync(string pseudonym, string category, CancellationToken cancellationToken)
    {
        try
        {
            return (await Service().PostAsync<SharedData>("own/participants/data", new { pseudonym, category }, cancellationToken)).Value;
        }
        catch (UpstreamException fault) when (fault.Status != HttpStatusCode.Unauthorized)
        {
            return null;
        }
    }

    /// <summary>What own participants say is wrong in what this agency holds.</summary>
    public async Task<IReadOnlyList<ReportTask>> ReportsAsync(CancellationToken cancellationToken) =>
        (await Service().PostAsync<ReportTasks>("own/participants/reports", new { }, cancellationToken)).Required().Reports;

    public Task<Reply<System.Text.Json.JsonElement>> DecideAsync(string id, string status, string reason, CancellationToken cancellationToken) =>
        Service().PostAsync<System.Text.Json.JsonElement>("own/participants/reports/decide", new { id, status, reason }, cancellationToken);

    /// <summary>What this agency wrote down and is asked to delete.</summary>
    public async Task<RecallTasks> RecallsAsync(CancellationToken cancellationToken) =>
        (await Service().PostAsync<RecallTasks>("own/participants/recalls", new { }, cancellationToken)).Required();

    public Task<Reply<System.Text.Json.JsonElement>> AnswerRecallAsync(string id, string answer, string? provision, CancellationToken cancellationToken) =>
        Service().PostAsync<System.Text.Json.JsonElement>(
            "own/participants/recalls/answer",
            provision is null ? (object)new { ids = new[] { id }, answer } : new { ids = new[] { id }, answer, provision },
            cancellationToken);

    public static string ClientName(string agency) => "adapter-" + agency;

    private ServiceClient Service()
    {
        var agency = context.HttpContext?.User.AgencyId() ?? "";
        return new ServiceClient(clients.CreateClient(ClientName(agency)), context);
    }
}
