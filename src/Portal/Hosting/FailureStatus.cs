using System.Net;
using Navo.Portal.Upstream;

namespace Navo.Portal.Hosting;

/// <summary>Which status a fault is answered with. A broken neighbour is a 503, never a guess and never an old copy.</summary>
internal static class FailureStatus
{
    public static int Of(Exception fault) => fault is not UpstreamException upstream
        ? StatusCodes.Status503ServiceUnavailable
        : upstream.Status switch
        {
            HttpStatusCode.Unauthorized => StatusCodes.Status401Unauthorized,
            HttpStatusCode.Forbidden => StatusCodes.Status403Forbidden,
            HttpStatusCode.NotFound => StatusCodes.Status404NotFound,
            HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
}
