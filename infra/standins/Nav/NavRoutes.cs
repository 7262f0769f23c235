using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Navo.StandIns.People;
using Navo.StandIns.Registers;
using Navo.StandIns.Switches;

namespace Navo.StandIns.Nav;

/// <summary>NAV's case systems in the shapes NAV publishes (navikt/veilarbvedtaksstotte, veilarboppfolging, veilarbaktivitet, PDL and more).</summary>
internal static class NavRoutes
{
    public static void MapNav(this IEndpointRouteBuilder routes)
    {
        var nav = routes.MapGroup("/nav");
        _ = nav.MapPost("/veilarbvedtaksstotte/api/ekstern/hent-gjeldende-14a-vedtak", Decision).Switched("nav/14a-vedtak");
        _ = nav.MapPost("/veilarbvedtaksstotte/api/v2/hent-siste-14a-vedtak", LatestDecision).Switched("nav/siste-14a-vedtak");
        _ = nav.MapPost("/veilarboppfolging/api/v2/hent-underOppfolging", UnderFollowUp).Switched("nav/under-oppfolging");
        _ = nav.MapPost("/veilarboppfolging/api/graphql", FollowUp).Switched("nav/oppfolging");
        _ = nav.MapGet("/veilarbaktivitet/internal/api/v1/aktivitet", Activities).Switched("nav/aktivitet");
        _ = nav.MapPost("/amt-deltaker/external/deltakelser", Measures).Switched("nav/deltakelser");
        _ = nav.MapPost("/pdl/graphql", Identities).Switched("nav/identer");
        _ = nav.MapPost("/veilarbportefolje/api/v1/hent-brukere", People).Switched("nav/brukere");
        _ = nav.MapPost("/ansatt/api/v1/hent", Employee).Switched("nav/ansatt");
        _ = nav.MapGet("/hendelser/api/v1/hendelser", Events).Switched("nav/hendelser");
        nav.MapNotes();
    }

    private static IResult Decision([FromBody] FnrRequest request, [FromServices] Town town) =>
        Json(town.Nav.Find(request.Fnr) is { Person.Nav.Decision: { } decision, Facts: var facts } ? NavDecisions.Current(decision, OpenSince(facts, town)) : null);

    private static IResult LatestDecision([FromBody] FnrRequest request, [FromServices] Town town) =>
        Json(town.Nav.Find(request.Fnr)?.Person.Nav?.Decision is { } decision ? NavDecisions.Latest(decision) : null);

    private static DateOnly? OpenSince(AgencyFacts facts, Town town) =>
        facts.Affiliations?.Where(place => place.To is null || place.To >= town.Today).Select(place => (DateOnly?)place.From).Max();

    private static IResult UnderFollowUp([FromBody] FnrRequest request, [FromServices] Town town) =>
        Json(new JsonObject { ["underOppfolging"] = IsFollowed(town, request.Fnr), ["erManuell"] = false });

    private static IResult FollowUp([FromBody] GraphQuestion question, [FromServices] Town town)
    {
        var found = town.Nav.Find(question.Variables?.Fnr);
        return Json(new JsonObject { ["data"] = found is { } entry ? NavWords.FollowUp(entry.Person, entry.Facts, town) : NavWords.NoFollowUp() });
    }

    private static IResult Activities([FromQuery] string? aktorId, [FromServices] Town town)
    {
        if (aktorId is not { Length: 13 } || !aktorId.All(char.IsAsciiDigit))
        {
            return Results.BadRequest();
        }

        if (town.Nav.FindByActor(aktorId)?.Person.Nav is not { } file)
        {
            return Results.NotFound();
        }

        return file.Activities.IsEmpty
            ? Results.NoContent()
            : Json(new JsonArray([.. file.Activities.Select(activity => NavWords.Activity(activity, file.PeriodId))]));
    }

    private static IResult Measures([FromBody] PersonRequest request, [FromServices] Town town) =>
        Json(new JsonObject
        {
            ["deltakelser"] = new JsonArray([.. (town.Nav.Find(request.Personident)?.Person.Nav?.Measures ?? []).Select(NavWords.Measure)]),
        });

    private static IResult Identities([FromBody] GraphQuestion question, [FromServices] Town town)
    {
        var found = town.Nav.Find(question.Variables?.Ident);

        // One endpoint, two questions: a person's identities, or how to talk with them.
        var (member, answer) = question.Query?.Contains("tilrettelagtKommunikasjon", StringComparison.Ordinal) == true
            ? ("hentPerson", found is { } person ? NavNoteWords.Interpreter(person.Person.Nav?.Notes?.Talk) : null)
            : ("hentIdenter", found is { } entry ? NavWords.Identities(entry.Person) : null);
        var body = new JsonObject { ["data"] = new JsonObject { [member] = answer } };
        if (answer is null)
        {
            // As PDL says it: 200 and an error.
            body["errors"] = new JsonArray(new JsonObject
            {
                ["message"] = "Fant ikke person",
                ["path"] = new JsonArray(member),
                ["extensions"] = new JsonObject { ["code"] = "not_found", ["classification"] = "ExecutionAborted" },
            });
        }

        return Json(body);
    }

    private static IResult People([FromBody] PeopleRequest request, [FromServices] Town town) =>
        Json(new JsonArray([.. (request.Identer ?? []).Select(ident => town.Nav.Find(ident)).Where(found => found is not null)
            .Select(found => NavWords.Person(found!.Value.Person, found.Value.Facts))]));

    private static IResult Employee([FromBody] EmployeeRequest request, [FromServices] Town town) =>
        town.Nav.FindEmployee(request.NavIdent) is { } employee ? Json(NavWords.Employee(employee)) : Results.NotFound();

    private static IResult Events([FromQuery] long? etterLopenummer, [FromServices] Town town)
    {
        var (last, changes) = town.Nav.ChangesAfter(etterLopenummer ?? 0);
        return Json(new JsonObject
        {
            ["strom"] = town.Nav.Stream,
            ["sisteLopenummer"] = last,
            ["hendelser"] = new JsonArray([.. changes.Select(NavWords.Event)]),
        });
    }

    private static bool IsFollowed(Town town, string? fnr) =>
        town.Nav.Find(fnr)?.Facts.Affiliations?.Any(place => place.To is null || place.To >= town.Today) ?? false;

    private static IResult Json(JsonNode? node) => Results.Text(node is null ? "null" : node.ToJsonString(JsonSerializerOptions.Web), "application/json");

    private sealed record FnrRequest(string? Fnr);

    private sealed record PersonRequest(string? Personident);

    private sealed record PeopleRequest(List<string>? Identer);

    private sealed record EmployeeRequest(string? NavIdent);

    private sealed record GraphQuestion(string? Query, GraphVariables? Variables);

    private sealed record GraphVariables(string? Fnr, string? Ident);
}
