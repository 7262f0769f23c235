using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Navo.Contracts.Identifiers;

namespace Navo.ConsentService.OwnData;

/// <summary>
/// Asks an agency's adapter with the participant's own token, for the participant alone. Only the token and the question go along; the answer goes
/// to the participant and is kept nowhere. Nothing passes between agencies here, so neither a yes nor a grant is needed.
/// </summary>
internal sealed class AdapterClient(IHttpClientFactory clients, IOptions<OwnDataOptions> options, IHttpContextAccessor context)
{
    public const string ClientName = "own-data";

    /// <summary>The answer, and its status; a value only with 200.</summary>
    /// <exception cref="AdapterUnavailableException">The adapter is away, slow, or says what cannot be read.</exception>
    public async Task<(HttpStatusCode Status, TAnswer? Value)> AskAsync<TQuestion, TAnswer>(
        AgencyId agency, string path, TQuestion question, JsonTypeInfo<TQuestion> asked, JsonTypeInfo<TAnswer> answered, CancellationToken cancellationToken)
        where TAnswer : class
    {
        if (!options.Value.Adapters.TryGetValue(agency.Value, out var address) || context.HttpContext is not { } current)
        {
            throw new AdapterUnavailableException();
        }

        using var client = clients.CreateClient(ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{address.TrimEnd('/')}/own/me/{path}"))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(question, asked)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(current.Request.Headers.Authorization.ToString());
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            if (response.StatusCode is HttpStatusCode.OK)
            {
                var octets = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                return (response.StatusCode, JsonSerializer.Deserialize(octets, answered) ?? throw new AdapterUnavailableException());
            }

            return response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict
                ? (response.StatusCode, null)
                : throw new AdapterUnavailableException();
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The message of a fault may quote the answer: only that it failed goes on.
            throw new AdapterUnavailableException();
        }
    }
}

/// <summary>An agency's adapter gave nothing usable.</summary>
internal sealed class AdapterUnavailableException() : Exception("An agency's adapter is not available.");
