using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Navo.StandIns.People;
using Navo.StandIns.Registers;

namespace Navo.StandIns.Switches;

/// <summary>Switches for tests and the demo: loopback only, never in front of anything but made-up people.</summary>
internal static class AdminRoutes
{
    public static void MapSwitches(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").AddEndpointFilter(LoopbackOnly);
        _ = group.MapPost("/_switch", Switch);
        _ = group.MapPost("/_person", ChangePerson);
        _ = group.MapPost("/_number", ChangeNumber);
        _ = group.MapPost("/_caseworker", ChangeCaseworker);
        _ = group.MapPost("/_reset", Reset);
        _ = group.MapPost("/_feed", ForceFeedAsync);
    }

    private static async ValueTask<object?> LoopbackOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var remote = context.HttpContext.Connection.RemoteIpAddress;
        return remote is null || IPAddress.IsLoopback(remote) ? await next(context) : Results.NotFound();
    }

    private static IResult Switch([FromBody] SwitchRequest request, [FromServices] Switchboard board)
    {
        if (string.IsNullOrEmpty(request.Endpoint) || !(request.Endpoint == "*" || request.Endpoint.Contains('/', StringComparison.Ordinal))
            || !Enum.TryParse<Mode>(request.Mode, ignoreCase: true, out var mode))
        {
            return Results.BadRequest(new { error = "endpoint (agency/name, agency/* or *) and mode (ok, slow, down, garbled, odd) are needed" });
        }

        board.Set(request.Endpoint, mode, TimeSpan.FromMilliseconds(request.DelayMs ?? 30_000), request.Add);
        return Results.Ok(new { request.Endpoint, Mode = request.Mode });
    }

    private static IResult ChangePerson([FromBody] JsonElement body, [FromServices] Town town)
    {
        var number = Text(body, "fodselsnummer") ?? town.NumberOf(Text(body, "user"));
        var unit = Text(body, "unit");
        var registers = town.All
            .Where(register => Text(body, "agency") is not { } agency || register.Agency == agency)
            .Where(register => unit is null || register.FindUnit(unit) is not null)
            .ToList();
        if (number is null || registers.Count == 0)
        {
            return Results.BadRequest(new { error = "user or fodselsnummer of a known person is needed; agency and unit must be known" });
        }

        var changed = registers.Where(register => Has(body, "removed") ? Remove(register, number) : register.Change(number, facts => Patch(facts, body, unit, town.Today)))
            .Select(register => register.Agency).ToList();
        return changed.Count == 0 ? Results.NotFound() : Results.Ok(new { changed });
    }

    /// <summary>A D-number becomes a fødselsnummer, or a number is corrected: in one agency's register or, as time goes, in both.</summary>
    private static IResult ChangeNumber([FromBody] JsonElement body, [FromServices] Town town)
    {
        var number = Text(body, "fodselsnummer") ?? town.NumberOf(Text(body, "user"));
        var registers = town.All.Where(register => Text(body, "agency") is not { } agency || register.Agency == agency).ToList();
        if (number is null || registers.Count == 0)
        {
            return Results.BadRequest(new { error = "user or fodselsnummer of a known person is needed; agency must be known" });
        }

        var next = Text(body, "newFodselsnummer") ?? town.NextNumber();
        return registers.ConvertAll(register => register.Renumber(number, next)).Contains(true) ? Results.Ok(new { fodselsnummer = next }) : Results.NotFound();
    }

    private static bool Remove(Register register, string number)
    {
        register.RemovePerson(number);
        return true;
    }

    private static AgencyFacts Patch(AgencyFacts facts, JsonElement body, string? unit, DateOnly today)
    {
        facts = facts with
        {
            Adult = Has(body, "adult") ? Claim(body, "adult") : facts.Adult,
            Alive = Has(body, "alive") ? Claim(body, "alive") : facts.Alive,
            Guardian = Has(body, "guardian") ? Claim(body, "guardian") : facts.Guardian,
            Shielded = Has(body, "shielded") ? Claim(body, "shielded") : facts.Shielded,
            Protection = Has(body, "protection") ? Text(body, "protection") : facts.Protection,
        };
        if (Has(body, "followUps"))
        {
            // null: the agency does not have the fact; []: it follows the person nowhere.
            return facts with { Affiliations = body.GetProperty("followUps").ValueKind is JsonValueKind.Array ? [.. body.GetProperty("followUps").EnumerateArray().Select(item => Place(item, today))] : null };
        }

        if (unit is not null)
        {
            facts = facts with { Affiliations = [new Affiliation(unit, Text(body, "group"), Day(body, "followUpFrom") ?? today.AddDays(-30), null)] };
        }
        else if (Has(body, "group"))
        {
            facts = facts with { Affiliations = facts.Affiliations?.Select(place => place with { Group = Text(body, "group") }).ToImmutableArray() };
        }

        return Has(body, "followUpEnd")
            ? facts with { Affiliations = facts.Affiliations?.Select(place => place with { To = Day(body, "followUpEnd") }).ToImmutableArray() }
            : facts;
    }

    private static Affiliation Place(JsonElement item, DateOnly today) =>
        new(Text(item, "unit") ?? "", Text(item, "group"), Day(item, "from") ?? today.AddDays(-30), Day(item, "to"));

    private static IResult ChangeCaseworker([FromBody] JsonElement body, [FromServices] Town town)
    {
        var key = Text(body, "employee") ?? Text(body, "user");
        var register = town.All.FirstOrDefault(candidate => candidate.FindEmployee(key) is not null);
        if (register?.FindEmployee(key) is not { } employee)
        {
            return Results.NotFound();
        }

        if (Has(body, "removed"))
        {
            register.RemoveEmployee(employee.Id);
            return Results.Ok(new { changed = new[] { register.Agency } });
        }

        register.Change(employee with
        {
            Role = Text(body, "role") ?? employee.Role,
            Side = Has(body, "side") ? Text(body, "side") : employee.Side,
            Units = Has(body, "units") ? Texts(body, "units") : employee.Units,
            Groups = Has(body, "groups") ? Texts(body, "groups") : employee.Groups,
            Number = Has(body, "fodselsnummer") ? People(body, "fodselsnummer", town).FirstOrDefault() : employee.Number,
            Conflicts = Has(body, "conflicts") ? People(body, "conflicts", town) : employee.Conflicts,
            ValidTo = Has(body, "validTo") ? Day(body, "validTo") : employee.ValidTo,
            Substitute = Day(body, "substituteFrom") is { } from && Day(body, "substituteTo") is { } to
                ? (from, to, Text(body, "substituteReason") ?? "")
                : employee.Substitute,
        });
        return Results.Ok(new { changed = new[] { register.Agency } });
    }

    private static IResult Reset([FromServices] Town town, [FromServices] Switchboard board)
    {
        board.Clear();
        town.Reset();
        return Results.Ok(new { reset = true });
    }

    private static async Task<IResult> ForceFeedAsync(
        [FromServices] StandInOptions options, [FromServices] IHttpClientFactory clients, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(nameof(AdminRoutes));
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (agency, address) in options.Adapters)
        {
            using var answer = await client.PostAsync(new Uri(address + "/internal/sync"), null, cancellationToken);
            answers[agency] = (int)answer.StatusCode;
        }

        return Results.Ok(answers);
    }

    private static ImmutableArray<string> People(JsonElement body, string member, Town town)
    {
        ImmutableArray<string> written = body.GetProperty(member).ValueKind is JsonValueKind.Array ? Texts(body, member) : Text(body, member) is { } one ? [one] : [];
        return [.. written.Select(person => town.NumberOf(person) ?? person)];
    }

    private static bool Has(JsonElement body, string member) => body.ValueKind is JsonValueKind.Object && body.TryGetProperty(member, out _);

    private static string? Text(JsonElement body, string member) =>
        body.ValueKind is JsonValueKind.Object && body.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<string> Texts(JsonElement body, string member) =>
        body.GetProperty(member).ValueKind is JsonValueKind.Array ? [.. body.GetProperty(member).EnumerateArray().Select(item => item.ToString())] : [];

    private static bool? Claim(JsonElement body, string member) => body.GetProperty(member).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static DateOnly? Day(JsonElement body, string member) =>
        DateOnly.TryParseExact(Text(body, member), "yyyy-MM-dd", out var day) ? day : null;

    private sealed record SwitchRequest(string? Endpoint, string? Mode, int? DelayMs, string? Add);
}
