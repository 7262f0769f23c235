using Navo.Edge.Idempotency;
using Navo.Gateway.AccessLog;

namespace Navo.Gateway.Replaying;

/// <summary>Wires the replay of logged decisions.</summary>
internal static class ReplayRegistration
{
    public static IServiceCollection AddReplay(this IServiceCollection services) =>
        services.AddSingleton<PastPolicies>().AddSingleton<Replay>();

    public static void MapReplay(this IEndpointRouteBuilder routes) =>
        routes.ForOfficers().MapPost("/v1/access-log/{entry}/replay", AnswerAsync).WithIdempotentLook().WithName("ReplayEntry")
            .WithSummary("Makes a logged decision once more, by the rules and the policy of then, and says whether the same octets came of it.");

    private static Task<IResult> AnswerAsync(HttpContext context, string entry, Replay replay) => replay.AnswerAsync(context, entry);
}
