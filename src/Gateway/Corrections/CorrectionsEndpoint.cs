using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Json;
using Navo.Ledger.Corrections;

namespace Navo.Gateway.Corrections;

/// <summary><c>/v1/corrections</c>: a holder says that it has corrected something, and those who got it see that (GDPR art. 19).</summary>
internal static class CorrectionsEndpoint
{
    private const string Scope = "navo:facts.write";
    private const int MostAtOnce = 500;

    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapPost("/v1/corrections", TakeAsync)
            .RequireCaller<Caller.Machine>(Scope)
            .WithName("PostCorrections")
            .WithSummary("A holder tells of whom it has corrected which category, and when; never a value. The same id again changes nothing.");
        _ = routes.MapGet("/v1/corrections", ReadAsync)
            .RequireCaller<Caller.Employee>()
            .WithName("GetCorrections")
            .WithSummary("Which of the caller's own releases have been corrected since. The states of sharing are the same with and without.");
    }

    private static async Task<IResult> TakeAsync(
        CorrectionsBody body, Caller.Machine caller, PolicySnapshot policy, Ledger.Corrections.Corrections corrections, CancellationToken cancellationToken)
    {
        if (body.Corrections.IsDefault || body.Corrections.Length > MostAtOnce)
        {
            return Problems.InvalidRequest("corrections");
        }

        var read = new List<Correction>(body.Corrections.Length);
        foreach (var item in body.Corrections)
        {
            if (item is null || item.Id == Guid.Empty || !Fodselsnummer.TryParse(item.Fodselsnummer, out var person)
                || !CategoryId.TryParse(item.Category, out var category) || !Holds(policy, caller.Agency, category))
            {
                return Problems.InvalidRequest("A correction has an id, a number, a category the agency holds, and an instant.");
            }

            read.Add(new Correction { Id = item.Id, Person = person, Category = category, CorrectedAt = item.CorrectedAt });
        }

        await corrections.TakeAsync(caller.Agency, read, cancellationToken);

        // The same for someone nobody here knows: the answer tells nothing of whom NAVO knows.
        return TypedResults.Json(new StatusAnswer("received"), GatewayJson.Default.StatusAnswer, statusCode: StatusCodes.Status202Accepted);
    }

    private static Task<IResult> ReadAsync(string? participant, Caller.Employee caller, OwnCorrections own, CancellationToken cancellationToken) =>
        own.AnswerAsync(caller, participant, cancellationToken);

    private static bool Holds(PolicySnapshot policy, AgencyId agency, CategoryId category) =>
        policy.Agreements.Any(row => row.Holder == agency && row.Category == category);
}
