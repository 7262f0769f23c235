using System.Net;
using System.Net.Http.Headers;
using Navo.Decisions.Agreements;
using Navo.Gateway.Fetching;
using Navo.Ledger.Delivering;
using Navo.Ledger.Recalling;

namespace Navo.Gateway.Recalling;

/// <summary>Hands one recall to its agency's adapter: <c>POST /v1/recalls</c>, a signed paper and nothing else.</summary>
internal sealed class RecallDelivery(
    IHttpClientFactory clients, Recalls recalls, RecallSigner signer, PolicySnapshot policy, IConfiguration configuration)
{
    public const string ClientName = "recalls";
    public const string Header = "Navo-Recall";

    public async Task<Delivery> DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        if (await recalls.OfDeliveryAsync(item, cancellationToken) is not { } found)
        {
            return new Delivery.Dropped();
        }

        var (recall, person) = found;
        var address = AdapterCheck.Adapters(configuration).FirstOrDefault(adapter => adapter.Key == recall.Agency.Value).Value;
        if (address is null)
        {
            return new Delivery.Down("no-adapter");
        }

        using var client = clients.CreateClient(ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address.TrimEnd('/') + "/v1/recalls"))
        {
            Content = new ByteArrayContent("{}"u8.ToArray()),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(Header, signer.Sign(recall, person, RecallWords.AnswerBy(recall, policy)));
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.StatusCode switch
            {
                HttpStatusCode.Accepted or HttpStatusCode.OK => new Delivery.Sent(),

                // The same id with another content: no new attempt will mend that.
                HttpStatusCode.Conflict => new Delivery.Refused("conflict"),
                var status => new Delivery.Down($"status-{(int)status}"),
            };
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new Delivery.Down(fault is HttpRequestException ? "connect" : "timeout");
        }
    }
}
