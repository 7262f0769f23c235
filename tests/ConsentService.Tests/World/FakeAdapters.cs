using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Navo.ConsentService.Tests.World;

/// <summary>Both agencies' adapters as the consent service meets them: what they answer, and what they were sent.</summary>
internal sealed class FakeAdapters : HttpMessageHandler
{
    /// <summary>Answers by "agency/path"; an agency that has none is away.</summary>
    public ConcurrentDictionary<string, (HttpStatusCode Status, string Body)> Answers { get; } = new();

    public ConcurrentQueue<(string Agency, string Path, string Headers, string Body)> Calls { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var agency = request.RequestUri!.Host.Split('.')[0];
        var path = request.RequestUri.AbsolutePath["/own/me/".Length..];
        Calls.Enqueue((agency, path, string.Join('\n', request.Headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")), await request.Content!.ReadAsStringAsync(cancellationToken)));
        return Answers.TryGetValue($"{agency}/{path}", out var answer)
            ? new HttpResponseMessage(answer.Status) { Content = new StringContent(answer.Body, Encoding.UTF8, "application/json") }
            : throw new HttpRequestException("away");
    }
}
