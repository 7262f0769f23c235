using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Navo.StandIns.People;
using Navo.StandIns.Registers;
using Navo.StandIns.Switches;

namespace Navo.StandIns.OsloVo;

/// <summary>The calls of VO's contract about what centres have noted: each one list, each asked by body.</summary>
internal static class OsloVoBackgroundRoutes
{
    public static void MapOsloVoBackground(this IEndpointRouteBuilder vo)
    {
        vo.MapNotes("skriftkyndighet", OsloVoBackgroundWords.Scripts);
        vo.MapNotes("skolebakgrunn", OsloVoBackgroundWords.Schoolings);
        vo.MapNotes("yrkeserfaring", OsloVoBackgroundWords.Works);
        vo.MapNotes("realkompetanse", OsloVoBackgroundWords.Competences);
        vo.MapNotes("digitalmestring", OsloVoBackgroundWords.Digitals);
        vo.MapNotes("fremtidsplan", OsloVoBackgroundWords.Plans);
        vo.MapNotes("kontaktkort", OsloVoBackgroundWords.Contacts);
        vo.MapNotes("tilpasning", OsloVoBackgroundWords.Adjustments);
    }

    private static void MapNotes(this IEndpointRouteBuilder vo, string name, Func<VoBackground, JsonObject> words) =>
        _ = vo.MapPost($"/api/v1/{name}/hent", ([FromBody] OsloVoRoutes.PersonRequest request, [FromServices] Town town) =>
            town.OsloVo.Find(request.Personnummer)?.Person is { OsloVo: not null } person
                ? OsloVoRoutes.Json(words(VoBackgroundMaker.Make(person, town.Today)))
                : OsloVoRoutes.Unknown()).Switched("oslo-vo/" + name);
}
