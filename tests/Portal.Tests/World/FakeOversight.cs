using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Navo.Portal.Tests.World;

/// <summary>What the gateway tells data protection officers besides the log.</summary>
internal static class FakeOversight
{
    public static readonly Guid Open = Guid.Parse("2a6e0d0f-4b0e-4a86-9a6b-3d3a51f0b0c1");

    public static readonly Guid Hold = Guid.Parse("5b1f7f0e-8a0d-4d7c-9d0e-1f2a3b4c5d6e");

    private static readonly DateTimeOffset At = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

    public static void Map(IEndpointRouteBuilder app, Func<HttpRequest, Task<IResult>> post, Func<Func<IResult>, IResult> answer)
    {
        app.MapPost("/gateway/v1/access-log/evidence", async (HttpRequest request) =>
        {
            _ = await post(request);
            return Results.Text("a pack", "application/zip");
        });
        app.MapGet("/gateway/v1/access-log/consents", (string participant, DateTimeOffset? at) => participant == FakeGateway.Pseudonyms[0]
            ? Results.Json(new
            {
                at = at ?? At,
                consents = new[] { new { category = "norskniva", holder = "oslo-vo", requestor = "nav", purposes = new[] { "P1" }, state = at < At ? "withdrawn" : "given", givenAt = At, validTo = At.AddMonths(6), textVersion = "2", language = "nb" } },
            })
            : Results.StatusCode(400));
        app.MapGet("/gateway/v1/access-log/asks", () => Results.Json(new
        {
            units = new[] { new { unit = PortalWorld.NavUnit, asks = 41, busiestHour = 17, together = 2, spoken = 1, yesPercent = 93 } },
        }));
        app.MapGet("/gateway/v1/breaches", () => Results.Json(new
        {
            items = new[]
            {
                new
                {
                    entry = PortalWorld.Entry, participant = FakeGateway.Pseudonyms[0], at = At, due = At.AddHours(72), state = "no-breach",
                    releases = new[] { new { entry = PortalWorld.Entry, at = At.AddDays(-1), category = "norskniva", requestor = "oslo-vo", unit = (string?)null, purpose = "P1" } }, more = false,
                },
                new
                {
                    entry = Open.ToString(), participant = FakeGateway.Pseudonyms[1], at = At, due = At.AddHours(72), state = "overdue",
                    releases = new[] { new { entry = PortalWorld.Entry, at = At.AddDays(-1), category = "nav-plan", requestor = "oslo-vo", unit = (string?)null, purpose = "P2" } }, more = true,
                },
            },
        }));
        app.MapPost("/gateway/v1/breaches/{entry:guid}/assessment", async (HttpRequest request) =>
        {
            _ = await post(request);
            return Results.Json(new { });
        });
        app.MapGet("/gateway/v1/merges", () => Results.Json(new
        {
            candidates = new[] { new { participants = FakeGateway.Pseudonyms[..2], saidBy = "nav", since = At } },
            proposals = new[] { new { merge = Open, keep = FakeGateway.Pseudonyms[2], gone = FakeGateway.Pseudonyms[3], reason = "registry", proposedBy = "oslo-vo", proposedAt = At, state = "open", yours = true } },
        }));
        app.MapPost("/gateway/v1/merges", async (HttpRequest request) =>
        {
            _ = await post(request);
            return Results.Json(new { }, statusCode: 201);
        });
        app.MapPost("/gateway/v1/merges/{merge:guid}/{answer}", async (HttpRequest request, string answer) =>
        {
            _ = await post(request);
            return answer == "approve" ? Results.Json(new { }) : Results.StatusCode(409);
        });
        app.MapGet("/gateway/v1/legal-holds", () => answer(() => Results.Json(new object[]
        {
            new { hold = Hold, participant = FakeGateway.Pseudonyms[0], everything = false, reason = "court-case", reference = "2026/17", setAt = At, entry = PortalWorld.Entry },
            new { hold = Open, everything = true, reason = "supervision", reference = "T-4", setAt = At, entry = PortalWorld.Entry, liftedAt = At.AddDays(30), liftedFor = "closed" },
        })));
        app.MapPost("/gateway/v1/legal-holds", async (HttpRequest request) =>
        {
            _ = await post(request);
            return Results.Json(new { hold = Hold }, statusCode: 201);
        });
        app.MapPost("/gateway/v1/legal-holds/{hold:guid}/lift", async (HttpRequest request, Guid hold) =>
        {
            _ = await post(request);
            return Results.Json(new { hold });
        });
        app.MapGet("/gateway/v1/erasures", () => answer(() => Results.Json(new object[]
        {
            new { entry = PortalWorld.Entry, at = At, rule = "article-17", rows = 3, leaves = "3,9-10", records = 23, canonical = Convert.ToBase64String([1, 2, 3]) },
            new { entry = Open, at = At, rule = "access-entry", months = 120, before = At.AddMonths(-120), rows = 16, leaves = "0-15", records = 0, canonical = Convert.ToBase64String([4]) },
        })));
        app.MapGet("/gateway/v1/standing-facts/age", () => Results.Json(new[]
        {
            new
            {
                agency = "nav", receivedAt = At, gapless = true, snapshotNeeded = false,
                units = new { count = 3, oldest = At, stale = false }, caseworkers = new { count = 9, oldest = At, stale = false }, participants = new { count = 250, oldest = At, stale = true },
            },
        }));
        app.MapGet("/gateway/v1/access-log/stream", () => Results.Json(new { state = "disconnected", confirmed = 10, behind = 32, oldest = At }));
        app.MapGet("/gateway/export-key", () => Results.Text("-----BEGIN PUBLIC KEY-----"));
    }
}
