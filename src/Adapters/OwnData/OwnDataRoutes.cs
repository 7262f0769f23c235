using Microsoft.AspNetCore.Mvc;
using Navo.Adapters.Corrections;
using Navo.Adapters.Sources;
using Navo.Adapters.StandingFacts;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Skills;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Adapters.OwnData;

/// <summary>
/// Between the agency and the person themselves: what it holds (GDPR art. 15), "this is wrong" (art. 16), and what they say that they can. The
/// token says who; nothing crosses to another agency, so no grant is needed, and a protected person sees the own data like anyone.
/// </summary>
internal static class OwnDataRoutes
{
    public static void MapOwnData(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/own/me").RequireCaller<Caller.Participant>();
        _ = me.MapPost("/data", DataAsync);
        _ = me.MapPost("/wrong", WrongAsync);
        _ = me.MapPost("/kompetanse", AddSkillAsync);
        _ = me.MapPost("/kompetanse/confirm", ConfirmSkillAsync);
        _ = me.MapPost("/kompetanse/remove", RemoveSkillAsync);
    }

    private static async Task<IResult> DataAsync(
        [FromBody] OwnDataQuestion question,
        Caller.Participant caller,
        [FromServices] ICaseSystem system,
        [FromServices] PseudonymLearner people,
        [FromServices] WrongReports reports,
        [FromServices] SelfRegistrations registrations,
        CancellationToken cancellationToken)
    {
        _ = question;
        var categories = await Task.WhenAll(system.Categories.Select(category => ReadAsync(system, category, caller.Pid, cancellationToken)));
        var pseudonym = await FindAsync(people, caller.Pid, cancellationToken);
        return Results.Ok(new OwnDataAnswer(
            system.Agency.Value,
            categories,
            pseudonym is { } known ? reports.Of(known).ConvertAll(View) : [],
            pseudonym is { } same ? registrations.Of(same) : []));
    }

    private static async Task<IResult> WrongAsync(
        [FromBody] WrongQuestion question,
        Caller.Participant caller,
        [FromServices] ICaseSystem system,
        [FromServices] PseudonymLearner people,
        [FromServices] WrongReports reports,
        CancellationToken cancellationToken)
    {
        if (!CategoryId.TryParse(question.Category, out var category) || !system.Categories.Contains(category)
            || !WrongReport.Kinds.Contains(question.What, StringComparer.Ordinal)
            || question.Item is { Length: 0 or > 64 } || question.Label is { Length: 0 or > 200 })
        {
            return Problems.InvalidRequest();
        }

        return await FindAsync(people, caller.Pid, cancellationToken) is not { } person ? Problems.NotFound()
            : await reports.TakeAsync(person, question, cancellationToken) is { } report ? Results.Ok(View(report))
            : Problems.Conflict("Too many reports are open.");
    }

    private static async Task<IResult> AddSkillAsync(
        [FromBody] SkillQuestion question,
        Caller.Participant caller,
        [FromServices] ICaseSystem system,
        [FromServices] PseudonymLearner people,
        [FromServices] SelfRegistrations registrations,
        CancellationToken cancellationToken)
    {
        if (!system.Categories.Contains(SelfDeclaredSkills.Kompetanse))
        {
            return Problems.NotFound();
        }

        var isSound = question is { Choice: { } choice, Words: null } ? SkillChoices.Find(choice) is not null
            : question is { Choice: null, Words: { } words } && SkillWords.AreSound(words);
        if (!isSound || !SkillWords.Sources.Contains(question.Kilde, StringComparer.Ordinal))
        {
            return Problems.InvalidRequest();
        }

        return await FindAsync(people, caller.Pid, cancellationToken) is not { } person ? Problems.NotFound()
            : await registrations.AddAsync(person, question, cancellationToken) is { } said ? Results.Ok(said)
            : Problems.Conflict("The list is full.");
    }

    private static async Task<IResult> ConfirmSkillAsync(
        [FromBody] ConfirmQuestion question,
        Caller.Participant caller,
        [FromServices] PseudonymLearner people,
        [FromServices] SelfRegistrations registrations,
        CancellationToken cancellationToken) =>
        await FindAsync(people, caller.Pid, cancellationToken) is { } person
        && await registrations.ConfirmAsync(person, question, cancellationToken) is { } said
            ? Results.Ok(said)
            : Problems.NotFound();

    private static async Task<IResult> RemoveSkillAsync(
        [FromBody] RemoveQuestion question,
        Caller.Participant caller,
        [FromServices] PseudonymLearner people,
        [FromServices] SelfRegistrations registrations,
        [FromServices] CorrectionOutbox corrections,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(people, caller.Pid, cancellationToken) is not { } person
            || await registrations.RemoveAsync(person, question.Id, cancellationToken) is not { } said)
        {
            return Problems.NotFound();
        }

        if (said.IsConfirmed)
        {
            // Whoever has seen it learns that it stands no more (GDPR art. 19).
            await corrections.AddAsync(caller.Pid, SelfDeclaredSkills.Kompetanse, Guid.ParseExact(said.Id, "D"), cancellationToken);
        }

        return Results.Ok(said);
    }

    private static async Task<OwnCategory> ReadAsync(ICaseSystem system, CategoryId category, Fodselsnummer person, CancellationToken cancellationToken)
    {
        try
        {
            return await system.FetchAsync(category, person, cancellationToken) is SourceAnswer.Data data
                ? new OwnCategory(category.Value, "data", [.. data.Observations])
                : new OwnCategory(category.Value, "no-data", null);
        }
        catch (SourceFaultException)
        {
            // One part away: that part says so, and the others are shown.
            return new OwnCategory(category.Value, "unavailable", null);
        }
    }

    /// <summary>The own pseudonym; null for someone the agency's registers do not have, or when they cannot be read now.</summary>
    private static async Task<Pseudonym?> FindAsync(PseudonymLearner people, Fodselsnummer number, CancellationToken cancellationToken)
    {
        try
        {
            return await people.FindAsync(number, cancellationToken);
        }
        catch (SourceFaultException)
        {
            return null;
        }
    }

    public static ReportView View(WrongReport report) =>
        new(report.Id, report.Category, report.What, report.Item, report.Label, report.At, report.Status, report.Reason, report.DecidedAt);
}
