using System.Net;
using System.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace Navo.Gateway.Fetching;

/// <summary>Writes the whole outgoing request (address, content type, grant) and lets no response header through but what it judges here.</summary>
/// <remarks>One per attempt. The bases are deliberately not called: they copy headers.</remarks>
internal sealed class GrantTransformer(Uri address, string grant) : HttpTransformer
{
    /// <summary>The adapter's status, once it answered.</summary>
    public HttpStatusCode? Status { get; private set; }

    /// <summary>The answer is JSON of a length the gateway takes.</summary>
    public bool IsUsable { get; private set; }

    public override ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        proxyRequest.RequestUri = address;
        _ = proxyRequest.Headers.TryAddWithoutValidation("Navo-Grant", grant);
        if (proxyRequest.Content is { } content)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            content.Headers.ContentLength = httpContext.Request.ContentLength;
        }

        return ValueTask.CompletedTask;
    }

    public override ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        Status = proxyResponse?.StatusCode;
        IsUsable = proxyResponse is { StatusCode: HttpStatusCode.OK }
            && proxyResponse.Content.Headers.ContentType?.MediaType is "application/json"
            && proxyResponse.Content.Headers.ContentEncoding.Count == 0
            && proxyResponse.Content.Headers.ContentLength is not > FetchedBody.Limit;

        // False: an unusable body is not even read.
        return ValueTask.FromResult(IsUsable);
    }

    public override ValueTask TransformResponseTrailersAsync(
        HttpContext httpContext, HttpResponseMessage proxyResponse, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
