using System.Net;
using Navo.Edge.ProblemDocuments;

namespace Navo.ConsentService.OwnData;

/// <summary>What an adapter's refusal is called here.</summary>
internal static class Answers
{
    public static ProblemResult? Problem(HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK => null,
        HttpStatusCode.BadRequest => Problems.InvalidRequest(),
        HttpStatusCode.Conflict => Problems.Conflict(),
        _ => Problems.NotFound(),
    };
}
