using Navo.Edge.Callers;

namespace Navo.Gateway.Sharing;

/// <summary>One category of one participant: <c>GET /v1/participants/{pseudonym}/shared/{category}?purpose=</c>.</summary>
internal static class SharingEndpoint
{
    public static void MapSharing(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/participants/{pseudonym}/shared/{category}", AnswerAsync)
        .RequireCaller<Caller.Employee>()
        .WithName("GetSharedCategory")
        .WithSummary("The agreed fields of one category, when both keys are in place; else the one neutral refusal.");

    private static Task AnswerAsync(
        HttpContext context, string pseudonym, string category, string? purpose, Caller.Employee caller, SharedCategory sharing) =>
        sharing.AnswerAsync(context, caller, pseudonym, category, purpose);
}
