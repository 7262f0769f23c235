using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Navo.StandIns.People;
using Navo.StandIns.Registers;
using Navo.StandIns.Switches;

namespace Navo.StandIns.Corrections;

/// <summary>Each agency's list of corrections, in its own words, and the switch that corrects something.</summary>
internal static class CorrectionRoutes
{
    private const string Levels = "SPRÅKFERDIGHET";

    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/oslo-vo/api/v1/rettelser", OfOsloVo).Switched("oslo-vo/rettelser");
        _ = routes.MapGet("/nav/rettelser/api/v1/rettelser", OfNav).Switched("nav/rettelser");
        _ = routes.MapPost("/_correct", Correct).AddEndpointFilter(LoopbackOnly);
    }

    private static async ValueTask<object?> LoopbackOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote) ? Results.NotFound() : await next(context);

    private static IResult OfOsloVo([FromQuery] long? etter, [FromServices] CorrectionBook book)
    {
        var (last, corrections) = book.After(Agencies.OsloVo, etter ?? 0);
        return Json(new JsonObject
        {
            ["strøm"] = book.Stream,
            ["sisteNummer"] = last,
            ["rettelser"] = new JsonArray([.. corrections.Select(OsloVoRow)]),
        });
    }

    private static JsonObject OsloVoRow(CorrectionOnFile one)
    {
        var row = new JsonObject
        {
            ["nummer"] = one.Number,
            ["rettelse"] = one.Id,
            ["erstatter"] = one.Replaced,
            ["personnummer"] = one.Person,
            ["opplysning"] = one.Subject,
            ["rettetTid"] = one.At.ToString("O", CultureInfo.InvariantCulture),
        };
        if (one.Centre is { } centre)
        {
            row["skolested"] = centre;
        }

        return row;
    }

    private static IResult OfNav([FromQuery] long? etterLopenummer, [FromServices] CorrectionBook book)
    {
        var (last, corrections) = book.After(Agencies.Nav, etterLopenummer ?? 0);
        return Json(new JsonObject
        {
            ["strom"] = book.Stream,
            ["sisteLopenummer"] = last,
            ["rettelser"] = new JsonArray([.. corrections.Select(one => new JsonObject
            {
                ["lopenummer"] = one.Number,
                ["rettelseId"] = one.Id,
                ["erstatterId"] = one.Replaced,
                ["fnr"] = one.Person,
                ["omraade"] = one.Subject,
                ["rettetTidspunkt"] = one.At.ToString("O", CultureInfo.InvariantCulture),
            })]),
        });
    }

    /// <summary>Corrects something: <c>subject</c> in the agency's own word, at VO of which <c>centre</c>, and for a language level the <c>skill</c> and its new <c>step</c>.</summary>
    private static IResult Correct([FromBody] CorrectRequest request, [FromServices] Town town, [FromServices] CorrectionBook book)
    {
        var number = request.Fodselsnummer ?? town.NumberOf(request.User);
        if (number is null || request.Subject is not { Length: > 0 } subject || town.Of(request.Agency) is not { } register || register.Find(number) is null)
        {
            return Results.BadRequest(new { error = "user or fodselsnummer, agency (which knows the person) and subject are needed" });
        }

        if (subject == Levels && request is { Skill: { } skill, Step: { } step })
        {
            register.Rewrite(number, person => person with { OsloVo = person.OsloVo is { } file ? WithLevel(file, skill, step) : null });
        }

        var correction = book.Add(register.Agency, register.Find(number)!.Value.Person.Number, subject, request.Centre);
        return Results.Ok(new { correction.Number, correction.Id });
    }

    private static VoFile WithLevel(VoFile file, string skill, string step) =>
        file with { Levels = [.. file.Levels.Select(level => level.Skill == skill ? level with { Step = step } : level)] };

    private static IResult Json(JsonObject node) => Results.Text(node.ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.Web)), "application/json");

    private sealed record CorrectRequest(string? User, string? Fodselsnummer, string? Agency, string? Subject, string? Skill, string? Step, string? Centre);
}
