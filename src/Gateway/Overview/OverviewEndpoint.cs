using Navo.Edge.Callers;

namespace Navo.Gateway.Overview;

/// <summary>What may be asked for about a participant: <c>GET /v1/participants/{pseudonym}/shared?purpose=</c>.</summary>
internal static class OverviewEndpoint
{
    public static void MapOverview(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/participants/{pseudonym}/shared", AnswerAsync)
        .RequireCaller<Caller.Employee>()
        .WithName("GetOverview")
        .WithSummary("The state of every category the caller's role may ask for under a purpose. Always 200; nothing is fetched.");

    private static Task<IResult> AnswerAsync(
        HttpContext context, string pseudonym, string? purpose, Caller.Employee caller, ParticipantOverview overview) =>
        overview.AnswerAsync(context, caller, pseudonym, purpose);
}
