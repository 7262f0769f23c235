using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Navo.Edge.Callers;
using Navo.Gateway.AccessLog;
using Navo.Gateway.Deciding;
using Navo.Gateway.Json;
using Navo.Ledger.Standing;

namespace Navo.Gateway.StandingFacts;

/// <summary>How old the standing facts are: to the agency's own backend for its own, and to a data protection officer for every agency's, since old facts of either refuse. <c>GET /v1/standing-facts</c>.</summary>
internal static class FactsAgeEndpoint
{
    private const string Scope = "navo:facts.write";

    public static void MapFactsAge(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/v1/standing-facts", OfOwnAsync).RequireCaller<Caller.Machine>(Scope).WithName("GetStandingFactsAge")
            .WithSummary("How old the agency's own standing facts are, and whether the feed is whole. Numbers only.");
        _ = routes.ForOfficers().MapGet("/v1/standing-facts/age", OfAllAsync).WithName("GetEveryStandingFactsAge")
            .WithSummary("How old each agency's standing facts are, for a data protection officer. Numbers only, so the look leaves no row.");
    }

    private static async Task<IResult> OfOwnAsync(
        Caller.Machine caller, FactsAge facts, IOptions<FactOptions> options, TimeProvider clock, CancellationToken cancellationToken) =>
        Answer([.. (await facts.ReadAsync(cancellationToken)).Where(age => age.Agency == caller.Agency)], options, clock);

    private static async Task<IResult> OfAllAsync(
        FactsAge facts, IOptions<FactOptions> options, TimeProvider clock, CancellationToken cancellationToken) =>
        Answer(await facts.ReadAsync(cancellationToken), options, clock);

    private static JsonHttpResult<IReadOnlyList<FactsAgeView>> Answer(ImmutableArray<FeedAge> ages, IOptions<FactOptions> options, TimeProvider clock)
    {
        var (limits, now) = (options.Value.ToLimits(), clock.GetUtcNow());
        return TypedResults.Json<IReadOnlyList<FactsAgeView>>([.. ages.Select(age => FactsAgeView.Of(age, limits, now))], GatewayJson.Default.IReadOnlyListFactsAgeView);
    }
}
