using Navo.Edge.Callers;
using Navo.Edge.Idempotency;

namespace Navo.Gateway.Requests;

/// <summary>Asking for a yes: <c>POST /v1/participants/{pseudonym}/requests</c>.</summary>
internal static class RequestsEndpoint
{
    public static void MapRequests(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/participants/{pseudonym}/requests", AnswerAsync)
        .RequireCaller<Caller.Employee>()
        .WithIdempotency()
        .WithName("AskToShare")
        .WithSummary("Asks the participant to share. The same 202 whether or not the question may reach anyone.");

    private static Task<IResult> AnswerAsync(HttpContext context, string pseudonym, RequestBody body, Caller.Employee caller, Asking asking) =>
        asking.AnswerAsync(context, caller, pseudonym, body);
}
