using Microsoft.AspNetCore.Mvc;
using Navo.Adapters.Records;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Adapters.OwnParticipants;

/// <summary>Names for the own agency's screens: they never pass the gateway. Bodies only, own caseload only, each look on record.</summary>
internal static class OwnParticipantRoutes
{
    private const int MostAtOnce = 500;

    public static void MapOwnParticipants(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/own/participants").ForOwnEmployees();
        _ = own.MapPost("/resolve", ResolveAsync);
        _ = own.MapPost("/find", FindAsync);
        _ = own.MapPost("/data", DataAsync);
    }

    private static async Task<IResult> ResolveAsync(
        [FromBody] ResolveQuestion question,
        Caller.Employee caller,
        [FromServices] CaseloadNames names,
        [FromServices] LookupRecord record,
        CancellationToken cancellationToken)
    {
        if (question.Pseudonyms.IsDefault || question.Pseudonyms.Length > MostAtOnce
            || !question.Pseudonyms.All(text => Pseudonym.TryParse(text, out _)))
        {
            return Problems.InvalidRequest();
        }

        var found = await names.OfAsync(caller, question.Pseudonyms, cancellationToken);
        await record.AddAsync(caller.EmployeeId, "resolve", question.Pseudonyms.Length, found.Count, cancellationToken);
        return Results.Ok(new ResolveAnswer([.. found.Select(one => new OwnName(one.Key, one.Value))]));
    }

    /// <summary>The own agency's data about one of the caller's own, in canonical form, so that a common plan can show both lines. It does not pass the gateway, since it leaves no agency.</summary>
    private static async Task<IResult> DataAsync(
        [FromBody] DataQuestion question,
        Caller.Employee caller,
        [FromServices] ICaseSystem system,
        [FromServices] Caseload caseload,
        [FromServices] PseudonymLearner people,
        [FromServices] LookupRecord record,
        CancellationToken cancellationToken)
    {
        if (!Pseudonym.TryParse(question.Pseudonym, out var pseudonym) || !CategoryId.TryParse(question.Category, out var category))
        {
            return Problems.InvalidRequest();
        }

        var mine = await people.FindAsync(pseudonym, cancellationToken) is { } number && system.Categories.Contains(category)
            ? await caseload.OfThoseAsync(caller, [number], cancellationToken)
            : [];
        await record.AddAsync(caller.EmployeeId, "data " + category.Value, 1, mine.Length, cancellationToken);
        return mine is [var person]
            ? AnswerBody.Of(category, await system.FetchAsync(category, person.Number, cancellationToken), fields: null)
            : Problems.NotFound();
    }

    private static async Task<IResult> FindAsync(
        [FromBody] FindQuestion question,
        Caller.Employee caller,
        [FromServices] Caseload caseload,
        [FromServices] PseudonymLearner people,
        [FromServices] LookupRecord record,
        CancellationToken cancellationToken)
    {
        if (!Fodselsnummer.TryParse(question.Fodselsnummer, out var number))
        {
            return Problems.InvalidRequest();
        }

        var found = await caseload.OfThoseAsync(caller, [number], cancellationToken);
        var name = found is [var person] && await people.FindAsync(person.Number, cancellationToken) is { } pseudonym ? new OwnName(pseudonym.Value, person.Name) : null;
        await record.AddAsync(caller.EmployeeId, "find", 1, name is null ? 0 : 1, cancellationToken);

        // Unknown, and known but not the caller's: the same answer.
        return name is null ? Problems.NotFound() : Results.Ok(name);
    }
}
