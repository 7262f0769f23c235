using Navo.Contracts.Identifiers;
using Navo.Edge.Bodies;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Json;
using Navo.Ledger.Standing;

namespace Navo.Gateway.StandingFacts;

/// <summary>An agency's own system says who works where, and whom it follows up: <c>PUT /v1/standing-facts</c>.</summary>
internal static class StandingFactsEndpoint
{
    private const string Scope = "navo:facts.write";
    private const int BodyLimit = 16 * 1024 * 1024;

    private const int MostAtOnce = 50_000;

    public static void MapStandingFacts(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapPut("/v1/standing-facts", ApplyAsync)
            .RequireCaller<Caller.Machine>(Scope)
            .WithBodyLimit(BodyLimit)
            .WithName("PutStandingFacts")
            .WithSummary("Takes one batch of the agency's standing facts; answers with the agency's own pseudonyms of the people in it.");
        _ = routes.MapPost("/v1/standing-facts/pseudonyms", NamesAsync)
            .RequireCaller<Caller.Machine>(Scope)
            .WithBodyLimit(BodyLimit)
            .WithName("AskPseudonyms")
            .WithSummary("The agency's own pseudonyms of people it has told about; others are left out.");
    }

    private static async Task<IResult> NamesAsync(
        PseudonymsQuestion question, Caller.Machine caller, Ledger.Standing.StandingFacts facts, CancellationToken cancellationToken)
    {
        if (question.Fodselsnumre.IsDefault || question.Fodselsnumre.Length > MostAtOnce || !question.Fodselsnumre.All(number => Fodselsnummer.TryParse(number, out _)))
        {
            return Problems.InvalidRequest("fodselsnumre");
        }

        var names = await facts.NamesAsync(caller.Agency, [.. question.Fodselsnumre.Select(Fodselsnummer.Parse)], cancellationToken);
        return TypedResults.Json(
            new PseudonymsAnswer([.. names.Select(named => new StandingFactsAnswer.Named(named.Fodselsnummer.Reveal(), named.Pseudonym.Value))]),
            GatewayJson.Default.PseudonymsAnswer);
    }

    private static async Task<IResult> ApplyAsync(
        StandingFactsBatch batch, Caller.Machine caller, Ledger.Standing.StandingFacts facts, CancellationToken cancellationToken) =>
        await facts.ApplyAsync(caller.Agency, batch, cancellationToken) switch
        {
            StandingFactsOutcome.Applied applied => TypedResults.Json(StandingFactsAnswer.Of(applied), GatewayJson.Default.StandingFactsAnswer),
            StandingFactsOutcome.Conflict conflict => new SequenceProblem(conflict.Expected),
            StandingFactsOutcome.Invalid invalid => Problems.InvalidRequest(invalid.Fault),
            _ => Problems.InvalidRequest("asOf lies in the future."),
        };
}
