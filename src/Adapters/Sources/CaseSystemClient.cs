using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Navo.Adapters.Sources;

/// <summary>One case system over HTTP: sends its words, reads its words, and tells three kinds of trouble apart.</summary>
internal sealed class CaseSystemClient(HttpClient http)
{
    /// <summary>Asks by body, so that no identity number stands in an address. Null: the system knows nothing (204, 404, or a JSON null).</summary>
    public async Task<TAnswer?> AskAsync<TQuestion, TAnswer>(
        string path, TQuestion question, JsonTypeInfo<TQuestion> asked, JsonTypeInfo<TAnswer> answered, CancellationToken cancellationToken, string? token = null)
        where TAnswer : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Relative(path)) { Content = JsonContent.Create(question, asked) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await SendAsync(request, answered, cancellationToken);
    }

    /// <summary>Reads an address that holds no identity number.</summary>
    public async Task<TAnswer?> ReadAsync<TAnswer>(string path, JsonTypeInfo<TAnswer> answered, CancellationToken cancellationToken)
        where TAnswer : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Relative(path));
        return await SendAsync(request, answered, cancellationToken);
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private async Task<TAnswer?> SendAsync<TAnswer>(HttpRequestMessage request, JsonTypeInfo<TAnswer> answered, CancellationToken cancellationToken)
        where TAnswer : class
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        if (response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotFound)
        {
            return null;
        }

        if (response.StatusCode is not HttpStatusCode.OK)
        {
            throw new SourceFaultException((int)response.StatusCode >= 500 ? SourceFault.Down : SourceFault.Garbled);
        }

        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(bytes, answered);
        }
        catch (JsonException fault)
        {
            // The message of a JsonException may quote the answer; only the kind goes on.
            throw new SourceFaultException(SourceFault.Garbled, new InvalidDataException(fault.GetType().Name));
        }
    }
}
