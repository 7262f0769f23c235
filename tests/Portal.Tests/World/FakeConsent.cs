using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Navo.Portal.Tests.World;

/// <summary>The consent service as the Portal sees it: one participant's state in memory.</summary>
internal sealed class FakeConsent
{
    public static readonly DateTimeOffset Until = new(2027, 5, 21, 21, 59, 59, TimeSpan.Zero);

    /// <summary>Null answers; a status makes the whole service answer that.</summary>
    public int? Broken { get; set; }

    public bool IsProtected { get; set; }

    public Dictionary<string, string> States { get; } = new(StringComparer.Ordinal)
    {
        ["norskniva"] = "asked",
        ["vo-status"] = "given",
        ["nav-plan"] = "not-asked",
    };

    public List<(string Path, JsonObject Body)> Posts { get; } = [];

    /// <summary>The Idempotency-Key of each post, empty where there was none.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>What is shared, where it is not everything.</summary>
    public Dictionary<string, string[]> Shared { get; } = new(StringComparer.Ordinal);

    /// <summary>Questions about a thing that is shared.</summary>
    public Dictionary<string, string> Further { get; } = new(StringComparer.Ordinal);

    /// <summary>What the one-time code was made for.</summary>
    public string CodePurpose { get; set; } = "P1";

    /// <summary>The one-time code that works.</summary>
    public const string Code = "7KQMP3XW";

    public List<JsonObject> Blocks { get; } = [];

    /// <summary>When the yeses were given; null for half a year ago.</summary>
    public DateTimeOffset? GivenAt { get; set; }

    public DateTimeOffset? QuietUntil { get; set; }

    public List<string> Tokens { get; } = [];

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/consent/v1/me/categories", (HttpRequest request) => Answer(request, () => Results.Json(States.Keys.Select(Category))));
        app.MapGet("/consent/v1/me/texts/{category}/{holder}/{requestor}", (HttpRequest request, string category, string holder, string requestor, string? language, string? purpose, DateTimeOffset? validTo) =>
            Answer(request, () => States.ContainsKey(category) ? Results.Json(Text(category, holder, requestor, language ?? "nb", purpose, validTo)) : Results.NotFound()));
        app.MapGet("/consent/v1/me/consents", (HttpRequest request) => Answer(request, () => Results.Json(
            States.Where(pair => pair.Value is "given" or "withdrawn").Select(pair => Consent(pair.Key)))));
        app.MapGet("/consent/v1/me/consents/{id}/text", (HttpRequest request, string id) => Answer(request, () =>
            States.ContainsKey(id) ? Results.Json(Text(id, "oslo-vo", "nav", "nb")) : Results.NotFound()));
        app.MapGet("/consent/v1/me/receipts/{id}", (HttpRequest request, string id) => Answer(request, () =>
            States.ContainsKey(id) ? Results.Json(Receipt(id)) : Results.NotFound()));
        app.MapGet("/consent/v1/me/receipts", (HttpRequest request) => Answer(request, () => Results.Json(
            States.Where(pair => pair.Value is "given" or "withdrawn" or "refused").Select(pair => Receipt(pair.Key)))));
        app.MapGet("/consent/v1/me/accesses", (HttpRequest request) => Answer(request, () => Results.Json(Accesses())));
        app.MapPost("/consent/v1/me/consents", (HttpRequest request) => Post(request, body => Set(body, "given")));
        app.MapPost("/consent/v1/me/refusals", (HttpRequest request) => Post(request, body => Set(body, "refused")));
        app.MapPost("/consent/v1/me/consents/{id}/withdraw", (HttpRequest request, string id) => Post(request, _ =>
        {
            States[id] = "withdrawn";
            return Results.Json(Consent(id));
        }));
        app.MapPost("/consent/v1/me/consents/{id}/pause", (HttpRequest request, string id) => Post(request, _ => Move(id, "paused")));
        app.MapPost("/consent/v1/me/consents/{id}/resume", (HttpRequest request, string id) => Post(request, _ => Move(id, "given")));
        app.MapPost("/consent/v1/me/openings", (HttpRequest request) => Post(request, body => Results.Json(body, statusCode: 201)));
        app.MapPost("/consent/v1/me/codes", (HttpRequest request) => Post(request, body => body["code"]!.GetValue<string>() == Code
            ? Results.Json(new { category = "norskniva", holder = "oslo-vo", requestor = "nav", purpose = CodePurpose })
            : Results.NotFound()));
        app.MapGet("/consent/v1/me/blocks", (HttpRequest request) => Answer(request, () => Results.Json(Blocks)));
        app.MapPost("/consent/v1/me/blocks", (HttpRequest request) => Post(request, body =>
        {
            body["id"] = "block-1";
            Blocks.Add(body);
            return Results.Json(body, statusCode: 201);
        }));
        app.MapDelete("/consent/v1/me/blocks/{id}", (HttpRequest request, string id) => Answer(request, () =>
            Blocks.RemoveAll(one => one["id"]!.GetValue<string>() == id) > 0 ? Results.NoContent() : Results.NotFound()));
        app.MapPost("/consent/v1/me/requests/{id}/answer", (HttpRequest request, string id) => Post(request, body =>
        {
            var category = id["request-".Length..];
            States[category] = body["answer"]!.GetValue<string>() switch { "yes" => "given", "no" => "refused", _ => "later" };
            _ = Further.Remove(category);
            return Results.Json(new { id, answer = "x", receipt = category, consent = Consent(category) });
        }));
    }

    private IResult Answer(HttpRequest request, Func<IResult> answer)
    {
        Tokens.Add(request.Headers.Authorization.ToString());
        return Broken is { } status ? Results.StatusCode(status) : answer();
    }

    private async Task<IResult> Post(HttpRequest request, Func<JsonObject, IResult> answer)
    {
        var body = (await JsonSerializer.DeserializeAsync<JsonObject>(request.Body))!;
        Posts.Add((request.Path.Value!, body));
        Keys.Add(request.Headers["Idempotency-Key"].ToString());
        return Answer(request, () => answer(body));
    }

    private IResult Move(string id, string state)
    {
        States[id] = state;
        return Results.Json(Consent(id));
    }

    private IResult Set(JsonObject body, string state)
    {
        var category = body["category"]!.GetValue<string>();
        States[category] = state;
        return Results.Json(Consent(category), statusCode: 201);
    }

    private object Category(string id)
    {
        var toNav = id != "nav-plan";
        var state = States[id];
        return new
        {
            id,
            holder = toNav ? "oslo-vo" : "nav",
            requestor = toNav ? "nav" : "oslo-vo",
            purposes = id == "norskniva" ? new[] { "P1", "P3" } : ["P2"],
            state,
            textVersion = "1",
            assurance = id == "nav-plan" ? "high" : "substantial",
            languages = id == "vo-status" ? new[] { "nb", "en" } : ["nb", "en", "ar"],
            consent = state is "given" or "paused" ? id : null,
            givenAt = state is "given" or "paused" ? GivenAt ?? Until.AddMonths(-6) : (DateTimeOffset?)null,
            validTo = state is "given" or "paused" ? Until : (DateTimeOffset?)null,
            quietUntil = state is "refused" or "withdrawn" ? QuietUntil : null,
            confirmBy = state == "awaiting-confirmation" ? Until : (DateTimeOffset?)null,
            sharedPurposes = state is "given" or "paused" ? SharedOf(id) : null,
            request = IsAsked(id) ? "request-" + id : null,
            requestPurpose = IsAsked(id) ? Further.GetValueOrDefault(id, "P1") : null,
            requestState = !IsAsked(id) ? null : state is "later" or "awaiting-confirmation" ? state : "open",
            askedBy = state == "asked" ? new { agency = "nav", unit = PortalWorld.NavUnit, role = PortalWorld.NavRole, employee = "7FQd0Zk3aVYtq1w9LmXc2A" } : null,
        };
    }

    private bool IsAsked(string id) => States[id] is "asked" or "awaiting-confirmation" or "later" || Further.ContainsKey(id);

    private string[] SharedOf(string id) => Shared.GetValueOrDefault(id, ["P1", "P3"]);

    private object Receipt(string id) => new
    {
        id,
        kind = States[id],
        at = Until.AddMonths(-6),
        consent = id,
        category = id,
        holder = id == "nav-plan" ? "nav" : "oslo-vo",
        requestor = id == "nav-plan" ? "oslo-vo" : "nav",
        state = States[id],
        lines = new
        {
            nb = new[]
            {
                new { label = "Du sa ja til", value = "Norsk" }, new { label = "Fra", value = "Oslo Voksenopplæring" }, new { label = "Til", value = "NAV" },
                new { label = "Hvorfor", value = "Du slipper å svare på det samme to ganger." }, new { label = "Når", value = "21. november 2026" },
                new { label = "Deles til", value = "21. mai 2027" },
            },
            en = new[] { new { label = "You said yes to", value = "Norwegian" }, new { label = "Shared until", value = "21 May 2027" } },
        },
        record = new { type = "dpv:ConsentRecord" },
    };

    private object Consent(string id) => new
    {
        id,
        receipt = id,
        category = id,
        holder = id == "nav-plan" ? "nav" : "oslo-vo",
        requestor = id == "nav-plan" ? "oslo-vo" : "nav",
        purposes = new[] { "P1", "P3" },
        state = States[id],
        givenAt = Until.AddMonths(-6),
        validTo = Until,
        endedAt = States[id] == "withdrawn" ? Until.AddMonths(-5) : (DateTimeOffset?)null,
        textVersion = "1",
        language = "nb",
    };

    private object Text(string category, string holder, string requestor, string language, string? purpose = null, DateTimeOffset? validTo = null)
    {
        if (IsProtected)
        {
            return new { category, holder, requestor, available = false, message = "Vi kan ikke dele for deg nå. Snakk med kontaktpersonen din." };
        }

        return new
        {
            category,
            holder,
            requestor,
            purposes = new[] { "P1", "P3" },
            yesTo = purpose is null ? ["P1", "P3"] : States[category] == "given" ? [.. SharedOf(category).Append(purpose).Distinct().Order()] : new[] { purpose },
            version = "1",
            language,
            status = language == "nb" ? "approved" : "draft",
            hash = new string('a', 64),
            title = language == "nb" ? "Kan NAV få se hvor godt du kan norsk?" : "May NAV see how good your Norwegian is?",
            parts = new[]
            {
                Part("what", "Hva", "Vi deler hvor godt du lytter, leser, snakker og skriver norsk. NAV ser nivået, for eksempel A2. NAV ser også dato og skole. De ser om det var en prøve eller læreren din. NAV ser ikke oppmøte eller annet fra skolen."),
                Part("who", "Hvem", "Bare de som hjelper deg på ditt NAV-kontor. Flytter du, er det det nye kontoret."),
                Part("why", "Hvorfor", "Du slipper å svare på det samme to ganger. NAV kan finne kurs eller jobb som passer deg."),
                Part("how-long", "Hvor lenge", "Til 21. mai 2027. Da stopper det av seg selv. Det stopper også når NAV ikke hjelper deg mer. Du kan stoppe når du vil."),
                Part("if-no", "Hvis du sier nei", "Det er greit å si nei. Du får fortsatt hjelp fra NAV. Du kan fortsatt gå på kurs. Du får ikke mindre penger fordi du sier nei. Da kan NAV spørre deg om norsken din selv. NAV ser bare «ikke delt». De får ikke vite hvorfor."),
                Part("if-regret", "Hvis du angrer", "Trykk «Stopp deling». Eller be læreren din om å stoppe det. Da får NAV ikke se mer. Det NAV alt har sett, kan vi ikke ta bort. NAV kan ha skrevet det i saken din. Det blir der."),
            },
            note = "Du kan se hver gang noen har sett på det.",
            more = new { heading = "Mer om dette", text = "Oslo Voksenopplæring eier det vi deler. NAV er ansvarlig for det de ser. Loven må også si at vi kan dele. Du kan få se alt vi har om deg. Du kan si fra hvis noe er feil. Du kan be oss slette. Har du spørsmål, kan du skrive til personvernombudet. Er du ikke enig, kan du klage til Datatilsynet. Vi bruker ingen maskin som bestemmer over deg." },
            question = new
            {
                text = "Hvem kan se norsken din?",
                options = new[]
                {
                    new { id = "office", text = "NAV-kontoret ditt" },
                    new { id = "all", text = "Alle på NAV" },
                    new { id = "neighbour", text = "Naboen" },
                },
                answer = "office",
            },
            validTo = validTo ?? Until,
            validToDefault = Until,
            available = true,
        };
    }

    private static object Part(string part, string heading, string text) => new { part, heading, text };

    private static IEnumerable<object> Accesses()
    {
        var now = TimeProvider.System.GetUtcNow();
        yield return Access("release", now.AddMinutes(-20), "permit", "norskniva", "P1", "Delt.");
        yield return Access("outcome", now.AddMinutes(-18), "permit", "norskniva", "P1", "Delt.", "replaced-assessment");
        yield return Access("overview", now.AddDays(-1).AddMinutes(-7), "permit", null, "P1", "Delt.");
        yield return Access("refusal", now.AddDays(-1).AddMinutes(-12), "deny", "norskniva", "P1", "Ikke delt. Du har ikke sagt ja til dette.");
        yield return Access("request", now.AddDays(-6), "permit", "norskniva", "P1", "Delt.");
    }

    private static object Access(string kind, DateTimeOffset at, string decision, string? category, string purpose, string words, string? outcome = null) => new
    {
        entry = "7d1f2a90-31c4-4e0b-9a3d-5d8f40c7a" + (char)('a' + (at.Minute % 6)) + "12",
        at,
        kind,
        agency = "nav",
        unit = PortalWorld.NavUnit,
        role = PortalWorld.NavRole,
        employee = "7FQd0Zk3aVYtq1w9LmXc2A",
        category,
        purpose,
        decision,
        words = new { nb = words, en = words },
        outcome,
    };
}
