using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;

namespace Navo.Portal.Upstream;

/// <summary>
/// Asks a service with the signed-in user's own token. The Portal has no rights of its own: what the user may not see, it cannot fetch.
/// </summary>
internal sealed class ServiceClient(HttpClient http, IHttpContextAccessor context)
{
    private const int MostBytes = 8 * 1024 * 1024;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public Task<Reply<T>> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Get, path, null, cancellationToken);

    public Task<Reply<T>> PostAsync<T>(string path, object body, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Post, path, body, cancellationToken);

    /// <summary>With an act, the same one again has no second effect and the same answer.</summary>
    public Task<Reply<T>> PostAsync<T>(string path, object body, Guid? act, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Post, path, body, cancellationToken, act);

    public Task<Reply<T>> DeleteAsync<T>(string path, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Delete, path, null, cancellationToken);

    public async Task<Reply<string>> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(HttpMethod.Delete, path, null, cancellationToken);
        return answer.IsSuccessStatusCode ? Good(answer, "") : await ProblemAsync<string>(answer, cancellationToken);
    }

    public async Task<Reply<string>> GetTextAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(HttpMethod.Get, path, null, cancellationToken);
        return answer.IsSuccessStatusCode
            ? Good(answer, await answer.Content.ReadAsStringAsync(cancellationToken))
            : await ProblemAsync<string>(answer, cancellationToken);
    }

    /// <summary>The answer before its body has come, to be handed on as a file of any size.</summary>
    public Task<HttpResponseMessage> OpenAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken) =>
        AskAsync(method, path, body, cancellationToken, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>The raw answer, its body still on the way: for what may be larger than a page.</summary>
    public Task<HttpResponseMessage> GetStreamAsync(string path, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Get, path, null, cancellationToken, HttpCompletionOption.ResponseHeadersRead);

    private async Task<Reply<T>> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken, Guid? act = null)
    {
        using var answer = await AskAsync(method, path, body, cancellationToken, act: act);
        if (!answer.IsSuccessStatusCode)
        {
            return await ProblemAsync<T>(answer, cancellationToken);
        }

        if (answer.StatusCode is HttpStatusCode.NoContent)
        {
            return Good<T>(answer, default);
        }

        try
        {
            return Good(answer, await answer.Content.ReadFromJsonAsync<T>(Json, cancellationToken));
        }
        catch (JsonException garbled)
        {
            throw new UpstreamException(HttpStatusCode.BadGateway, null, garbled);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(
        HttpMethod method, string path, object? body, CancellationToken cancellationToken, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead, Guid? act = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType(), options: Json);
        }

        if (act is { } id)
        {
            request.Headers.Add("Idempotency-Key", id.ToString());
        }

        if (context.HttpContext is { } current && await current.GetTokenAsync("access_token") is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            var answer = await http.SendAsync(request, until, cancellationToken);
            return answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests
                ? throw new UpstreamException(answer.StatusCode, null)
                : answer;
        }
        catch (Exception fault) when (fault is HttpRequestException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new UpstreamException(HttpStatusCode.ServiceUnavailable, null, fault);
        }
    }

    private static Reply<T> Good<T>(HttpResponseMessage answer, T? value) => new()
    {
        Status = answer.StatusCode,
        Value = value,
        Entry = Header(answer, "Navo-Access-Entry"),
        Checkpoint = Header(answer, "Navo-Checkpoint"),
        BothDirections = Header(answer, "Navo-Both-Directions") == "true",
    };

    private static async Task<Reply<T>> ProblemAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        Problem? problem = null;
        if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            try
            {
                problem = await answer.Content.ReadFromJsonAsync<Problem>(Json, cancellationToken);
            }
            catch (JsonException)
            {
                problem = null;
            }
        }

        return new Reply<T>
        {
            Status = answer.StatusCode,
            Problem = problem,
            Entry = problem?.Entry ?? Header(answer, "Navo-Access-Entry"),
        };
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>Base address, time limit and size limit of one service's client.</summary>
    public static void Configure(HttpClient client, string address)
    {
        client.BaseAddress = new Uri(address + "/");
        client.Timeout = TimeSpan.FromSeconds(15);
        client.MaxResponseContentBufferSize = MostBytes;
    }
}
