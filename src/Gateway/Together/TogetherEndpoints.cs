using Navo.Edge.Callers;
using Navo.Edge.Idempotency;

namespace Navo.Gateway.Together;

/// <summary>Answering together: staff start, and never press yes.</summary>
internal static class TogetherEndpoints
{
    public static void MapTogether(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapPost("/v1/participants/{pseudonym}/codes", CodeAsync).RequireCaller<Caller.Employee>().WithIdempotencyByAct().WithName("StartTogether")
            .WithSummary("A one-time code with which the participant answers on an own sign-in. The same for every well-formed pseudonym.");
        _ = routes.MapPost("/v1/participants/{pseudonym}/spoken-yes", SpokenAsync).RequireCaller<Caller.Employee>().WithIdempotency().WithName("TakeDownSpokenYes")
            .WithSummary("Takes down a yes said aloud. It releases nothing before the participant's own confirmation, and runs out after 14 days.");
    }

    private static Task<IResult> CodeAsync(HttpContext context, string pseudonym, TogetherBody body, Caller.Employee caller, Together together) =>
        together.CodeAsync(context, caller, pseudonym, body);

    private static Task<IResult> SpokenAsync(HttpContext context, string pseudonym, TogetherBody body, Caller.Employee caller, Together together) =>
        together.SpokenAsync(context, caller, pseudonym, body);
}
