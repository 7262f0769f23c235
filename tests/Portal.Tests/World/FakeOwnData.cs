using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Navo.Portal.Tests.World;

/// <summary>What lies between an agency and the participant, as the consent service and the adapters answer it; and corrections, as the gateway does.</summary>
internal sealed class FakeOwnData
{
    public const string Words = "Jeg baker brød";

    private readonly List<JsonObject> skills = [];

    public bool IsSchoolAway { get; set; }

    public bool HasCorrection { get; set; }

    public List<(string Path, JsonObject Body)> Posts { get; } = [];

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/consent/v1/me/data", () => Results.Text(Data(), "application/json"));
        app.MapPost("/consent/v1/me/data/{agency}/{category}/wrong", async (HttpRequest request) =>
        {
            await ReadAsync(request);
            return IsSchoolAway ? Results.Json(new { type = "urn:navo:problem:unavailable", status = 503, code = "NAVO-503" }, contentType: "application/problem+json", statusCode: 503)
                : Results.Json(new { id = PortalWorld.Entry, status = "received" }, statusCode: 201);
        });
        app.MapGet("/consent/v1/me/units", () => Results.Json(new[] { new { agency = "oslo-vo", unit = PortalWorld.VoUnit, firstSeen = TimeProvider.System.GetUtcNow().AddDays(-2) } }));
        app.MapGet("/consent/v1/me/kompetanse/choices", () => Results.Text(
            """{"choices":[{"id":"cook","label":{"nb":"Lage mat","en":"Cook food"}},{"id":"drive","label":{"nb":"Kjøre bil","en":"Drive a car"}}],"sources":[{"id":"HOBBY","label":{"nb":"Fra fritid","en":"From leisure"}}]}""",
            "application/json"));
        app.MapGet("/consent/v1/me/kompetanse", () => Results.Json(skills));
        app.MapPost("/consent/v1/me/kompetanse", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            var words = body["words"]?.GetValue<string>();
            if (words is { Length: < 2 })
            {
                return Results.Json(new { type = "urn:navo:problem:invalid-request", status = 400, code = "NAVO-400" }, contentType: "application/problem+json", statusCode: 400);
            }

            var skill = new JsonObject
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["choice"] = body["choice"]?.GetValue<string>(),
                ["label"] = new JsonObject { ["nb"] = words ?? "Lage mat", ["en"] = words ?? "Cook food" },
                ["source"] = new JsonObject { ["nb"] = "Fra fritid", ["en"] = "From leisure" },
                ["confirmed"] = words is null,
            };
            skills.Add(skill);
            return Results.Json(skill, statusCode: 201);
        });
        app.MapPost("/consent/v1/me/kompetanse/{id}/confirm", async (string id, HttpRequest request) =>
        {
            await ReadAsync(request);
            var skill = skills.Find(one => one["id"]!.GetValue<string>() == id)!;
            skill["confirmed"] = true;
            return Results.Json(skill);
        });
        app.MapDelete("/consent/v1/me/kompetanse/{id}", (string id) =>
        {
            _ = skills.RemoveAll(one => one["id"]!.GetValue<string>() == id);
            return Results.NoContent();
        });
        app.MapGet("/gateway/v1/corrections", (string? participant) => Results.Json(HasCorrection && (participant is null || participant == FakeGateway.Pseudonyms[0])
            ? new[] { new { entry = PortalWorld.Entry, pseudonym = FakeGateway.Pseudonyms[0], category = "norskniva", releasedAt = "2026-05-12T08:00:00Z", correctedOn = "2026-11-20" } }
            : []));
        app.MapPost("/adapters/{agency}/own/participants/reports", () => Results.Text(
            $$"""{"reports":[{"id":"{{PortalWorld.Entry}}","pseudonym":"{{FakeGateway.Pseudonyms[0]}}","name":"{{FakeGateway.Name(FakeGateway.Pseudonyms[0])}}","category":"nav-plan","what":"outdated","label":"Jobbsøking: I gang","at":"2026-11-20T10:00:00Z","status":"received"}]}""",
            "application/json"));
        app.MapPost("/adapters/{agency}/own/participants/reports/decide", async (HttpRequest request) => Results.Json(await ReadAsync(request)));
    }

    private async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var body = (await JsonSerializer.DeserializeAsync<JsonObject>(request.Body))!;
        Posts.Add((request.Path.Value!, body));
        return body;
    }

    private string Data()
    {
        const string Away = """{"agency":"oslo-vo","name":"VO","status":"unavailable","categories":[],"reports":[]}""";
        const string There = """
            {"agency":"oslo-vo","name":"VO","status":"ok","categories":[{"category":"norskniva","name":"Norsk","status":"data","observations":[{"observedOn":"2026-05-12","evidence":{"nb":"Norskprøve","en":"Norwegian test"},"sourceUnit":"UNIT","corrected":true,"lines":[{"item":"0.skills[0]","label":{"nb":"Lytte","en":"Listening"},"value":{"nb":"A2","en":"A2"}}]}]}],
             "reports":[{"id":"ENTRY","agency":"oslo-vo","category":"norskniva","what":"value","label":"Lytte: A2","at":"2026-11-01T10:00:00Z","status":"refused","reason":"holds","decidedAt":"2026-11-02T10:00:00Z"}]}
            """;
        const string Nav = """{"agency":"nav","name":"NAV","status":"ok","categories":[{"category":"nav-plan","name":"Plan","status":"no-data","observations":[]}],"reports":[]}""";
        var school = IsSchoolAway ? Away : There.Replace("UNIT", PortalWorld.VoUnit, StringComparison.Ordinal).Replace("ENTRY", PortalWorld.Entry, StringComparison.Ordinal);
        return $"[{Nav},{school}]";
    }
}
