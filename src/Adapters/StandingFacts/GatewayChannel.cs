using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace Navo.Adapters.StandingFacts;

/// <summary>How this backend speaks to the gateway: JSON, with its own machine token. A token that was refused is forgotten; what the refusal means is for the one who asked.</summary>
internal sealed class GatewayChannel(IHttpClientFactory clients, IOptions<AdapterOptions> options, MachineTokens tokens)
{
    public const string ClientName = "gateway";

    /// <exception cref="HttpRequestException">The gateway or the issuer did not answer.</exception>
    public async Task<HttpResponseMessage> SendAsync<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var request = new HttpRequestMessage(method, new Uri(options.Value.Gateway!.TrimEnd('/') + path))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, shape)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        var response = await client.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.Unauthorized)
        {
            tokens.Forget();
        }

        return response;
    }
}
