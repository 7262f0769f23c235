using System.Net;

namespace Navo.Portal.Upstream;

/// <summary>A service could not be asked, or gave an answer no page is made for. Becomes a page, never a guess.</summary>
internal sealed class UpstreamException(HttpStatusCode status, string? code, Exception? inner = null)
    : Exception("A service behind the Portal gave no usable answer.", inner)
{
    public HttpStatusCode Status => status;

    public string? Code => code;
}
