using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Navo.StandIns.People;
using Navo.StandIns.Registers;
using Navo.StandIns.Switches;

namespace Navo.StandIns.Nav;

/// <summary>NAV's notes: jobseeker register, contact register, mapping answers, cards, and what a counsellor has noted.</summary>
internal static class NavNoteRoutes
{
    public static void MapNotes(this IEndpointRouteBuilder nav)
    {
        _ = nav.MapPost("/paw/api/v1/arbeidssoekerperioder", PeriodsAsync).Switched("nav/perioder");
        _ = nav.MapPost("/paw/api/v3/snapshot", SnapshotAsync).Switched("nav/snapshot");
        _ = nav.MapPost("/aktivitetskort/api/v1/hent", Cards).Switched("nav/aktivitetskort");
        _ = nav.MapPost("/veilarbjobbsokerkompetanse/api/hent-kartlegging", Mapping).Switched("nav/kartlegging");
        _ = nav.MapPost("/digdir-krr-proxy/rest/v1/personer", Contacts).Switched("nav/krr");
        _ = nav.MapPost("/brukerkort/api/v1/yrkesbakgrunn", Background).Switched("nav/yrkesbakgrunn");
        _ = nav.MapPost("/brukerkort/api/v1/onsker", Wishes).Switched("nav/onsker");
        _ = nav.MapPost("/brukerkort/api/v1/behov", Needs).Switched("nav/behov");
        _ = nav.MapPost("/brukerkort/api/v1/samtale", Talk).Switched("nav/samtale");
    }

    private static async Task<IResult> PeriodsAsync(
        HttpContext context, [FromBody] IdentityRequest request, [FromServices] Town town, [FromServices] RegisterToken token, CancellationToken cancellationToken) =>
        await token.IsForAsync(context.Request, cancellationToken)
            ? Json(Notes(town, request.Identitetsnummer) is { } notes ? NavNoteWords.Periods(notes) : [])
            : Refused();

    private static async Task<IResult> SnapshotAsync(
        HttpContext context, [FromBody] IdentityRequest request, [FromServices] Town town, [FromServices] RegisterToken token, CancellationToken cancellationToken) =>
        !await token.IsForAsync(context.Request, cancellationToken) ? Refused()
        : request.Type is "IDENTITETSNUMMER" ? Json(Notes(town, request.Identitetsnummer) is { } notes ? NavNoteWords.Snapshot(notes) : [])
        : Problem("urn:paw:http:kunne-ikke-tolke-forespoersel", StatusCodes.Status400BadRequest);

    private static IResult Cards([FromBody] PersonRequest request, [FromServices] Town town) =>
        Json(Notes(town, request.Personident) is { } notes ? NavNoteWords.Cards(notes, request.Personident!) : []);

    private static IResult Mapping([FromBody] FnrRequest request, [FromServices] Town town) =>
        town.Nav.Find(request.Fnr) is { Person: { Nav.Notes.Digital: { } digital } person } ? Json(NavNoteWords.Mapping(digital, person.ActorId)) : Results.NoContent();

    private static IResult Contacts([FromBody] PeopleRequest request, [FromServices] Town town)
    {
        var (people, faults) = (new JsonObject(), new JsonObject());
        foreach (var number in request.Personidenter ?? [])
        {
            if (Notes(town, number)?.Contact is { } contact)
            {
                people[number] = NavNoteWords.Contact(contact, number);
            }
            else
            {
                faults[number] = "person_ikke_funnet";
            }
        }

        return Json(new JsonObject { ["personer"] = people, ["feil"] = faults });
    }

    private static IResult Background([FromBody] PersonRequest request, [FromServices] Town town) =>
        Notes(town, request.Personident) is { Jobs.IsEmpty: false } notes ? Json(NavNoteWords.Background(notes)) : Results.NoContent();

    private static IResult Wishes([FromBody] PersonRequest request, [FromServices] Town town) =>
        Notes(town, request.Personident)?.Wishes is { } wishes ? Json(NavNoteWords.Wishes(wishes)) : Results.NoContent();

    private static IResult Needs([FromBody] PersonRequest request, [FromServices] Town town) =>
        Notes(town, request.Personident) is { Needs.IsEmpty: false } notes ? Json(NavNoteWords.Needs(notes)) : Results.NoContent();

    private static IResult Talk([FromBody] PersonRequest request, [FromServices] Town town) =>
        Notes(town, request.Personident)?.Talk is { } talk ? Json(NavNoteWords.Talk(talk)) : Results.NoContent();

    private static NavNotes? Notes(Town town, string? number) => town.Nav.Find(number)?.Person.Nav?.Notes;

    private static IResult Refused() => Problem("urn:paw:security:ingen-tilgang", StatusCodes.Status403Forbidden);

    private static IResult Problem(string type, int status) => Results.Text(
        new JsonObject { ["id"] = Guid.NewGuid().ToString("D"), ["type"] = type, ["status"] = status, ["title"] = "Avvist" }.ToJsonString(), "application/problem+json", statusCode: status);

    private static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(JsonSerializerOptions.Web), "application/json");

    private sealed record IdentityRequest(string? Identitetsnummer, string? Type);

    private sealed record PersonRequest(string? Personident);

    private sealed record FnrRequest(string? Fnr);

    private sealed record PeopleRequest(List<string>? Personidenter);
}
