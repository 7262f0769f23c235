using System.Text.Json.Nodes;
using Navo.Edge.ProblemDocuments;

namespace Navo.Gateway.StandingFacts;

/// <summary>409: the sequence is not above the last one, or the same with other content. <c>expected</c> is the lowest that would be taken.</summary>
internal sealed class SequenceProblem(long expected) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var document = new JsonObject
        {
            ["type"] = "urn:navo:problem:sequence",
            ["title"] = "The sequence is not the next one.",
            ["status"] = StatusCodes.Status409Conflict,
            ["code"] = "NAVO-SEQUENCE",
            ["expected"] = expected,
        };
        httpContext.Response.StatusCode = StatusCodes.Status409Conflict;
        httpContext.Response.ContentType = ProblemResult.MediaType;
        return httpContext.Response.WriteAsync(document.ToJsonString(), httpContext.RequestAborted);
    }
}
