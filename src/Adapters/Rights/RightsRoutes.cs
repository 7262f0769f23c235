using Microsoft.AspNetCore.Mvc;
using Navo.Adapters.Corrections;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.OwnData;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;

namespace Navo.Adapters.Rights;

/// <summary>
/// What NAVO's adapter keeps of a person beside the agency's own systems: told to the person (GDPR art. 15) and forgotten at the person's word (art. 17).
/// The consent service asks with the participant's own token; lists the agency has read in are the agency's, and are told but not forgotten.
/// </summary>
internal static class RightsRoutes
{
    public static void MapRights(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/own/me").RequireCaller<Caller.Participant>();
        _ = me.MapPost("/held", Held);
        _ = me.MapPost("/erase", EraseAsync);
    }

    private static IResult Held(
        [FromBody] HeldQuestion question,
        Caller.Participant caller,
        [FromServices] ICaseSystem system,
        [FromServices] OwnStore store,
        [FromServices] WrongReports reports,
        [FromServices] SelfRegistrations registrations,
        [FromServices] CorrectionOutbox corrections,
        HttpContext context)
    {
        _ = question;
        var pseudonyms = store.PseudonymsOf(caller.Pid);
        List<Pseudonym> own = [.. pseudonyms.Select(Pseudonym.Parse)];
        return Results.Ok(new HeldAnswer(
            system.Agency.Value,
            pseudonyms,
            store.GrantsOf(pseudonyms),
            [.. own.SelectMany(reports.Of).Select(OwnDataRoutes.View)],
            [.. own.SelectMany(registrations.Of)],
            [.. corrections.Of(caller.Pid).Select(one => new HeldOwnCorrection(one.Category.Value, one.At))],
            system.Categories.Contains(SelfDeclaredSkills.Kompetanse) ? context.RequestServices.GetRequiredService<ImportedRows>().Count(caller.Pid) : []));
    }

    private static async Task<IResult> EraseAsync(
        [FromBody] EraseQuestion question,
        Caller.Participant caller,
        [FromServices] ICaseSystem system,
        [FromServices] OwnStore store,
        [FromServices] WrongReports reports,
        [FromServices] SelfRegistrations registrations,
        CancellationToken cancellationToken)
    {
        // Both make their tables when they are made.
        _ = (reports, registrations);
        return Results.Ok(new ForgottenAnswer(system.Agency.Value, await store.ForgetAsync(caller.Pid, question.Recalled, cancellationToken)));
    }
}
