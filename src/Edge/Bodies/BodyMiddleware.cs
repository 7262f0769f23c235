using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Navo.Edge.ProblemDocuments;

namespace Navo.Edge.Bodies;

/// <summary>Reads the whole body into memory, within the endpoint's limit, before the handler runs.</summary>
/// <remarks>One place bounds every body, however it is framed, and the idempotency digest is of exactly the bytes the handler reads.</remarks>
internal sealed class BodyMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint || context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            await next(context);
            return;
        }

        var limit = (endpoint.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Ordinary).Octets;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // One octet more than the limit is read, so that "too large" is told by us and not by a reset connection.
            size.MaxRequestBodySize = limit + 1L;
        }

        var body = context.Request.ContentLength > limit ? null : await ReadAsync(context.Request.Body, limit, context.RequestAborted);
        if (body is null)
        {
            await Problems.TooLarge().ExecuteAsync(context);
            return;
        }

        context.Request.Body = body;
        context.Request.ContentLength = body.Length;
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new Detected(body.Length > 0));
        await next(context);
    }

    private static async Task<MemoryStream?> ReadAsync(Stream source, int limit, CancellationToken cancellationToken)
    {
        var target = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await source.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (target.Length + read > limit)
            {
                return null;
            }

            await target.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        target.Position = 0;
        return target;
    }

    private sealed record Detected(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;
}
