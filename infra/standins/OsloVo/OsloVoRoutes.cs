using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Navo.StandIns.Registers;
using Navo.StandIns.Switches;

namespace Navo.StandIns.OsloVo;

/// <summary>Oslo Voksenopplæring's case system by our own documented contract (docs/spec/oslo-vo.md), in its own words.</summary>
internal static class OsloVoRoutes
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapOsloVo(this IEndpointRouteBuilder routes)
    {
        var vo = routes.MapGroup("/oslo-vo");
        _ = vo.MapPost("/api/v1/sprakferdighet/hent", Levels).Switched("oslo-vo/sprakferdighet");
        _ = vo.MapPost("/api/v1/kursdeltakelser/hent", Courses).Switched("oslo-vo/kursdeltakelser");
        _ = vo.MapPost("/api/v1/elever/oppslag", People).Switched("oslo-vo/elever");
        _ = vo.MapPost("/api/v1/tilsatte/oppslag", Employee).Switched("oslo-vo/tilsatte");
        _ = vo.MapGet("/api/v1/endringer", Changes).Switched("oslo-vo/endringer");
        vo.MapOsloVoBackground();
        _ = vo.MapGet("/openapi.json", OpenApi);
    }

    private static IResult Levels([FromBody] PersonRequest request, [FromServices] Town town) =>
        town.OsloVo.Find(request.Personnummer)?.Person.OsloVo is { } file ? Json(OsloVoWords.Levels(file)) : Unknown();

    private static IResult Courses([FromBody] PersonRequest request, [FromServices] Town town) =>
        town.OsloVo.Find(request.Personnummer)?.Person.OsloVo is { } file ? Json(OsloVoWords.Courses(file)) : Unknown();

    private static IResult People([FromBody] PeopleRequest request, [FromServices] Town town) =>
        Json(new JsonObject
        {
            ["elever"] = new JsonArray([.. (request.Personnumre ?? []).Select(number => town.OsloVo.Find(number)).Where(found => found is not null)
                .Select(found => OsloVoWords.Person(found!.Value.Person, found.Value.Facts))]),
        });

    private static IResult Employee([FromBody] EmployeeRequest request, [FromServices] Town town) =>
        town.OsloVo.FindEmployee(request.Tilsattnummer) is { } employee ? Json(OsloVoWords.Employee(employee)) : Unknown();

    private static IResult Changes([FromQuery] long? etter, [FromServices] Town town)
    {
        var (last, changes) = town.OsloVo.ChangesAfter(etter ?? 0);
        return Json(new JsonObject { ["strøm"] = town.OsloVo.Stream, ["sisteNummer"] = last, ["endringer"] = new JsonArray([.. changes.Select(OsloVoWords.Change)]) });
    }

    private static IResult OpenApi() => Results.File(Path.Combine(AppContext.BaseDirectory, "OsloVo", "openapi.json"), "application/json");

    internal static IResult Unknown() => Results.Text("{\"melding\":\"Fant ingen.\"}", "application/json", statusCode: StatusCodes.Status404NotFound);

    internal static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(Readable), "application/json");

    internal sealed record PersonRequest(string? Personnummer);

    private sealed record PeopleRequest(List<string>? Personnumre);

    private sealed record EmployeeRequest(string? Tilsattnummer);
}
