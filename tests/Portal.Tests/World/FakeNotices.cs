using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Navo.Portal.Tests.World;

/// <summary>Choices of messages, and what is asked to be deleted, as the services around the Portal answer it.</summary>
internal sealed class FakeNotices
{
    public const string Code = "123456";

    public bool IsAvailable { get; set; } = true;

    public bool IsOn { get; set; }

    public string? Address { get; set; }

    public string? Unproven { get; set; }

    public string? RecallAnswer { get; set; }

    public List<(string Path, JsonObject Body)> Posts { get; } = [];

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/consent/v1/me/notifications", () => Results.Json(Choice()));
        app.MapPost("/consent/v1/me/notifications", async (HttpRequest request) =>
        {
            IsOn = (await ReadAsync(request))["on"]!.GetValue<bool>();
            return Results.Json(Choice());
        });
        app.MapPost("/consent/v1/me/notifications/address", async (HttpRequest request) =>
        {
            if (!(await ReadAsync(request))["address"]!.GetValue<string>().Contains('@', StringComparison.Ordinal))
            {
                return Results.Json(new { type = "urn:navo:problem:invalid-request", status = 400, code = "NAVO-400" }, contentType: "application/problem+json", statusCode: 400);
            }

            Unproven = "n•••@example.no";
            return Results.Json(Choice(), statusCode: 202);
        });
        app.MapPost("/consent/v1/me/notifications/address/confirm", async (HttpRequest request) =>
        {
            if ((await ReadAsync(request))["code"]!.GetValue<string>() != Code)
            {
                return Results.NotFound();
            }

            (Address, Unproven) = (Unproven, null);
            return Results.Json(Choice());
        });
        app.MapDelete("/consent/v1/me/notifications/address", () =>
        {
            Address = null;
            return Results.NoContent();
        });
        app.MapGet("/consent/v1/me/recalls", () => Results.Json(new[]
        {
            new
            {
                recall = PortalWorld.Entry, category = "vo-status", holder = "oslo-vo", requestor = "nav", unit = PortalWorld.NavUnit,
                releasedAt = "2026-10-01T08:00:00Z", state = RecallAnswer ?? "asked",
                because = RecallAnswer == "kept" ? new { nb = "Arkivloven sier at saken må tas vare på", en = "The Archives Act says that the case must be kept" } : null,
            },
        }));
        app.MapPost("/adapters/nav/own/participants/recalls", () => Results.Json(new
        {
            recalls = (object[])
            [
                new { id = "r1", name = "Amina Testesen", category = "norskniva", release = PortalWorld.Entry, releasedAt = "2026-10-01T08:00:00Z", answerBy = "2026-12-01T08:00:00Z" },
                new { id = "r2", category = "norskniva", release = PortalWorld.Entry, releasedAt = "2026-10-02T08:00:00Z", answerBy = "2026-12-01T08:00:00Z", answer = "kept", provision = "ARKIVLOVA", answeredAt = "2026-11-02T08:00:00Z" },
            ],
            provisions = new[] { new { code = "ARKIVLOVA", text = "Arkivloven sier at saken må tas vare på" } },
        }));
        app.MapPost("/adapters/nav/own/participants/recalls/answer", async (HttpRequest request) => Results.Json(await ReadAsync(request)));
        app.MapGet("/gateway/v1/recalls", (string? state) => Results.Json(new
        {
            items = state == "undeliverable" ? [] : (object[])
            [
                new
                {
                    recall = PortalWorld.Entry, participant = FakeGateway.Pseudonyms[0], category = "norskniva", holder = "oslo-vo", requestor = "nav", unit = PortalWorld.NavUnit,
                    entry = PortalWorld.Entry, recalledAt = "2026-10-01T08:00:00Z", answerBy = "2026-10-31T08:00:00Z", state = "overdue",
                },
            ],
            deliveries = new[] { new { kind = "recall", waiting = 1, oldestAt = "2026-11-01T08:00:00Z", dead = 2 } },
        }));
        app.MapPost("/gateway/v1/recalls/again", async (HttpRequest request) =>
        {
            _ = await ReadAsync(request);
            return Results.Json(new { again = 2 });
        });
    }

    private object Choice() => new
    {
        available = IsAvailable,
        on = IsOn,
        channel = "email",
        language = "nb",
        kinds = IsOn ? (string[])["question", "answer"] : [],
        address = Address,
        unproven = Unproven,
        languages = new[] { new { id = "nb", name = "Norsk", dir = "ltr" }, new { id = "ar", name = "العربية", dir = "rtl" } },
        choices = (string[])["question", "answer", "ending", "look", "change"],
    };

    private async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var body = (await JsonSerializer.DeserializeAsync<JsonObject>(request.Body))!;
        Posts.Add((request.Path, body));
        return body;
    }
}
