using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Upstream;

namespace Navo.Portal.Hosting;

/// <summary>A service's file, handed on as it comes: an export may be larger than the Portal's memory.</summary>
internal static class HandedOn
{
    /// <summary>The file; null for a 400, which a page has words for. Any other refusal is a page of its own.</summary>
    public static async Task<FileStreamResult?> FileAsync(HttpContext context, HttpResponseMessage answer, string name, CancellationToken cancellationToken)
    {
        context.Response.RegisterForDispose(answer);
        if (answer.StatusCode is System.Net.HttpStatusCode.BadRequest)
        {
            return null;
        }

        if (!answer.IsSuccessStatusCode)
        {
            throw new UpstreamException(answer.StatusCode, null);
        }

        var type = answer.Content.Headers.ContentType?.ToString() ?? "application/octet-stream";
        return new FileStreamResult(await answer.Content.ReadAsStreamAsync(cancellationToken), type) { FileDownloadName = name };
    }
}
