using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Navo.Portal.Tests.World;

/// <summary>The gateway and the agencies' own adapters as the Portal sees them.</summary>
internal sealed class FakeGateway
{
    public static readonly string[] Pseudonyms = [.. Enumerable.Range(0, 34).Select(Pseudonym)];

    private static readonly string[] First = ["Amina", "Daniel", "Olena", "Yusuf", "Mehret", "Samira", "Ali", "Natalia", "Tesfay", "Hodan"];
    private static readonly string[] Last = ["Testesen", "Prøvland", "Prøvenko", "Eksempelsen", "Mønsterås"];

    public int? Broken { get; set; }

    /// <summary>Whether the first participant shares; the others never do.</summary>
    public bool IsShared { get; set; } = true;

    /// <summary>The other direction is shared as well.</summary>
    public bool IsBothWays { get; set; } = true;

    /// <summary>More categories under the first purpose.</summary>
    public bool IsRich { get; set; }

    /// <summary>Told of every release, before its answer goes out.</summary>
    public Action<string>? Released { get; set; }

    public List<(string Path, JsonObject Body)> Posts { get; } = [];

    public ProofWorld Proof { get; } = new();

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gateway/v1/caseload", () => Answer(() => Results.Json(Pseudonyms.Select((pseudonym, index) => new
        {
            pseudonym,
            followUps = new[] { new { unit = index % 3 == 2 ? PortalWorld.NavUnit2 : PortalWorld.NavUnit, group = (string?)null, from = $"2026-0{1 + (index % 9)}-05" } },
        }))));
        app.MapGet("/gateway/v1/participants/{pseudonym}/shared", (string pseudonym, string purpose) => Answer(() => Results.Json(new
        {
            pseudonym,
            purpose,
            categories = Overview(pseudonym, purpose),
        })));
        app.MapGet("/gateway/v1/participants/{pseudonym}/shared/{category}", (HttpContext context, string pseudonym, string category) => Answer(() => Shared(context, pseudonym, category)));
        app.MapPost("/gateway/v1/participants/{pseudonym}/requests", PostAsync);
        app.MapPost("/gateway/v1/participants/{pseudonym}/stop", PostAsync);
        app.MapPost("/gateway/v1/participants/{pseudonym}/spoken-yes", PostAsync);
        app.MapPost("/gateway/v1/participants/{pseudonym}/codes", async (HttpRequest request) =>
        {
            _ = await PostAsync(request);
            return Results.Json(new { code = FakeConsent.Code, expiresAt = TimeProvider.System.GetUtcNow().AddMinutes(10) }, statusCode: 201);
        });
        app.MapPost("/gateway/v1/access-log/{entry}/outcome", PostAsync);
        app.MapPost("/gateway/v1/access-log/search", PostAsync);
        app.MapGet("/gateway/v1/access-log", (string? decision, string? cursor) => Answer(() => Results.Json(new
        {
            items = Rows().Where(row => decision is null || row.decision == decision).Skip(cursor is null ? 0 : 6).Take(6),
            next = cursor is null ? "b2xkZXI" : null,
            breaches = cursor is null ? new { count = 2, due = "2026-05-04T10:00:00Z" } : null,
        })));
        FakeOversight.Map(app, PostAsync, Answer);
        app.MapGet("/gateway/v1/access-log/{entry}", (string entry) => Answer(() => Proof.Entry(entry)));
        app.MapGet("/gateway/v1/access-log/{entry}/proof", (string entry) => Answer(() => Proof.Text(entry)));
        app.MapGet("/gateway/v1/access-log/export", (string format, string? @as) => Answer(() => Results.Text($"{@as} of rows {format}", "application/zip")));
        app.MapGet("/gateway/log-key", () => Results.Text(Proof.VerifierKey + "\n"));
        app.MapPost("/adapters/{agency}/own/participants/resolve", async (HttpRequest request) =>
        {
            var asked = (await JsonSerializer.DeserializeAsync<JsonObject>(request.Body))!["pseudonyms"]!.AsArray().Select(one => one!.GetValue<string>());
            return Results.Json(new { participants = asked.Where(Pseudonyms.Contains).Select(one => new { pseudonym = one, name = Name(one) }) });
        });
        app.MapPost("/adapters/{agency}/own/participants/data", async (string agency, HttpRequest request) =>
        {
            var category = (await JsonSerializer.DeserializeAsync<JsonObject>(request.Body))!["category"]!.GetValue<string>();
            return Results.Text($$"""{"status":"data","category":"{{category}}","observations":[{"observedOn":"2026-11-01","evidence":"KARTLEGGING","sourceAgency":"{{agency}}","sourceUnit":"{{PortalWorld.NavUnit}}","data":{{Data(category, own: true)}}}]}""", "application/json");
        });
        app.MapPost("/adapters/{agency}/own/participants/find", async (HttpRequest request) =>
        {
            var asked = (await JsonSerializer.DeserializeAsync<JsonObject>(request.Body))!["fodselsnummer"]!.GetValue<string>();
            return asked == PortalWorld.Fodselsnummer
                ? Results.Json(new { pseudonym = Pseudonyms[0], name = Name(Pseudonyms[0]) })
                : Results.NotFound();
        });
    }

    public static string Name(string pseudonym)
    {
        var index = Array.IndexOf(Pseudonyms, pseudonym);
        return $"{First[index % First.Length]} {Last[index % Last.Length]}";
    }

    private static string Pseudonym(int index) => "AaB3kLm9QpRsTuVwXyZ" + (char)('a' + (index / 10)) + (char)('0' + (index % 10)) + "0A";

    private IResult Answer(Func<IResult> answer) => Broken is { } status ? Results.StatusCode(status) : answer();

    private async Task<IResult> PostAsync(HttpRequest request)
    {
        var body = (await JsonSerializer.DeserializeAsync<JsonObject>(request.Body))!;
        Posts.Add((request.Path.Value!, body));
        return Answer(() => request.Path.Value!.EndsWith("search", StringComparison.Ordinal)
            ? Results.Json(new { items = Rows().Take(2) })
            : Results.Json(new { status = "received" }, statusCode: 202));
    }

    private object[] Overview(string pseudonym, string purpose)
    {
        var shared = IsShared && pseudonym == Pseudonyms[0];
        var first = new { category = purpose == "P2" ? "vo-status" : "norskniva", state = shared ? "shared" : "not-shared", askedOn = (string?)null };
        return IsRich && purpose == "P1"
            ? [first, new { category = "kompetanse", state = first.state, askedOn = (string?)null }, new { category = "digital", state = first.state, askedOn = (string?)null }, new { category = "utdanning", state = "not-shared", askedOn = (string?)null }]
            : [first];
    }

    private IResult Shared(HttpContext context, string pseudonym, string category)
    {
        context.Response.Headers["Navo-Access-Entry"] = PortalWorld.Entry;
        if (IsBothWays && category == "digital")
        {
            context.Response.Headers["Navo-Both-Directions"] = "true";
        }

        if (category == "norskniva" && context.Request.Query["purpose"] == "P5")
        {
            return Results.Json(
                new { type = "urn:navo:problem:not-permitted", title = "Not permitted.", status = 403, code = "NAVO-D04", entry = PortalWorld.Entry, otherPurposes = (string[])["P1", "P3"] },
                contentType: "application/problem+json", statusCode: 403);
        }

        if (!IsShared || pseudonym != Pseudonyms[0])
        {
            return Results.Json(
                new { type = "urn:navo:problem:not-shared", title = "Not shared", status = 403, code = "NAVO-NOT-SHARED", entry = PortalWorld.Entry },
                contentType: "application/problem+json", statusCode: 403);
        }

        Released?.Invoke(category);
        return Results.Text(
            $$"""{"status":"data","category":"{{category}}","pseudonym":"{{pseudonym}}","observations":[{"observedOn":"2025-10-12","evidence":"NORSKPROVE","sourceAgency":"oslo-vo","sourceUnit":"{{PortalWorld.VoUnit}}","data":{{Data(category)}}}]}""",
            "application/json");
    }

    private static string Data(string category, bool own = false) => category switch
    {
        "norskniva" => """
            {"skills":[{"skill":"LYTTING","level":"B1","evidence":"NORSKPROVE","observedOn":"2026-05-12"},{"skill":"LESING","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-05-12"},{"skill":"SKRIFTLIG","level":"A1","evidence":"LAERERVURDERING","observedOn":"2025-09-02"},{"skill":"MUNTLIG","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-05-12"}],"targetLevel":"B1"}
            """,
        "kompetanse" => """
            {"skills":[{"escoUri":"http://data.europa.eu/esco/skill/S3.5.1","label":"Lage mat","kilde":"OMSORG_HJEMME","dokumentasjon":"EGEN"},{"label":"Ny kode","kilde":"HELT_NY","dokumentasjon":"EGEN"}],"certificates":[{"type":"TRUCK","validTo":"2027-01-31"}]}
            """,
        "digital" => $$"""
            {"areas":[{"score":{{(own ? 2 : 5)}}},{},{},{"score":3},{}],"canDo":["PC"],"frameworkVersion":"2.2"}
            """,
        "vo-status" => $$"""
            {"courses":[{"type":"NORSK","level":"A2","centre":"{{PortalWorld.VoUnit}}","from":"2026-01-12","to":"2026-06-19","status":"FULLFØRT"},{"type":"NORSK","level":"B1","centre":"{{PortalWorld.VoUnit}}","from":"2026-08-17","to":"2026-12-18","status":"I_GANG"},{"type":"FOV","level":"MODUL_2","centre":"{{PortalWorld.VoUnit}}","from":"2027-01-11","status":"PLASS"}],"modulesDone":["MODUL_1"],"testDates":["2026-12-03"]}
            """,
        _ => """
            {"activities":[{"type":"JOBBSOKING","status":"PLANLAGT","avtalt":true,"from":"2027-01-04","to":"2027-03-31"},{"type":"EGENAKTIVITET","status":"GJENNOMFORES","avtalt":true,"from":"2026-09-01","to":"2026-12-31"},{"type":"MOTE","status":"FULLFORT","avtalt":false,"from":"2026-09-14","to":"2026-09-14"}],"tiltak":[{"group":"OPPLAERING","status":"GJENNOMFORES"}],"nextMeetingDate":"2026-12-08","programme":"INTRODUKSJONSPROGRAM"}
            """,
    };

    private static IEnumerable<Row> Rows()
    {
        var at = TimeProvider.System.GetUtcNow();
        string[] kinds = ["release", "refusal", "overview", "request", "consent-event", "log-read", "release", "refusal", "outcome", "export"];
        return kinds.Select((kind, index) => new Row(
            PortalWorld.Entry, kind, at.AddMinutes(-17 * index), 400 - index, "nav", PortalWorld.NavRole, PortalWorld.NavUnit,
            "7FQd0Zk3aVYtq1w9LmXc2A", Pseudonyms[index % 4], "norskniva", "oslo-vo", "nav", "P1", kind == "refusal" ? "deny" : "permit",
            kind == "refusal" ? [new { rule = "D10", code = "never-asked" }] : []));
    }

    private sealed record Row(
        string entry, string kind, DateTimeOffset at, long position, string agency, string role, string unit, string employee,
        string participant, string category, string holder, string requestor, string purpose, string decision, object[] reasons);
}
