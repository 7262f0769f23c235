using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Navo.Portal.Tests.World;

/// <summary>The participant's download and erasure, as the consent service answers them.</summary>
internal sealed class FakeRights
{
    public const string Order = "0b6f0f52-7d1c-4d8a-9d52-0d0f3c1c9a11";

    /// <summary>done, accepted, held or nobody.</summary>
    public string Answer { get; set; } = "done";

    public List<JsonObject> Wishes { get; } = [];

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/consent/v1/me/download", () => Results.Text(Download(Answer == "nobody"), "application/json"));
        app.MapPost("/consent/v1/me/erasure", async (HttpRequest request) =>
        {
            Wishes.Add((await request.ReadFromJsonAsync<JsonObject>())!);
            return Deletion();
        });
        app.MapGet("/consent/v1/me/erasures/{order}", (string order) => order == Order ? Deletion() : Results.NotFound());
    }

    private IResult Deletion() => Answer switch
    {
        "done" => Results.Json(new
        {
            id = Order,
            state = "done",
            adapters = new Dictionary<string, bool> { ["nav"] = true, ["oslo-vo"] = false },
            lines = new { nb = new[] { new { label = "Dato", value = "22. november 2026" } }, en = new[] { new { label = "Date", value = "22 November 2026" } } },
            record = new { type = "navo:DeletionReceipt" },
            jws = "a.b.c",
        }),
        "accepted" => Results.Json(new { id = Order, state = "accepted" }, statusCode: 202),
        "held" => Results.Json(new { type = "urn:navo:problem:legal-hold", status = 409, code = "NAVO-LEGAL-HOLD", detail = "nav" }, contentType: "application/problem+json", statusCode: 409),
        _ => Results.Json(new { type = "urn:navo:problem:not-found", status = 404, code = "NAVO-404" }, contentType: "application/problem+json", statusCode: 404),
    };

    private static string Download(bool isNobody) => isNobody
        ? """{"format":"navo-download","version":1,"withheld":[{"what":"x","why":{"nb":"Navnet på den ansatte","en":"The name of the employee"},"law":"GDPR art. 15(4)"}]}"""
        : """
        {"format":"navo-download","version":1,
         "person":{"since":"2026-05-12T10:00:00Z","numbers":[{"number":"01810100001","current":true,"since":"2026-05-12T10:00:00Z"}],"pseudonyms":{"nav":"AQvI3mZf0Wb3mX0gR7v1bHk"},"logKey":"x","entries":3},
         "facts":[{"agency":"nav","asOf":"2026-11-21T10:00:00Z","receivedAt":"2026-11-21T10:00:00Z","adult":true,"guardian":false,"followUps":[{"unit":"ukjent-enhet","from":"2026-01-01T00:00:00Z"}]}],
         "units":[{"agency":"oslo-vo","unit":"et-senter","firstSeen":"2026-02-03T10:00:00Z"}],
         "consents":[{"consent":{"id":"1","category":"norskniva","holder":"oslo-vo","requestor":"nav","purposes":["P1"],"state":"given","givenAt":"2026-05-13T10:00:00Z","validTo":"2026-12-24T10:00:00Z"},"text":{},"words":{}}],
         "history":[{"at":"2026-05-12T10:00:00Z","kind":"asked","category":"norskniva","holder":"oslo-vo","requestor":"nav"},{"at":"2026-05-13T10:00:00Z","kind":"given","category":"norskniva","holder":"oslo-vo","requestor":"nav"}],
         "requests":[{"id":"1","category":"norskniva","holder":"oslo-vo","requestor":"nav","purpose":"P1","askedAt":"2026-05-12T10:00:00Z","askedBy":{"agency":"nav"},"state":"answered","answer":"yes"}],
         "asks":[],"receipts":[{}],"accesses":[{},{},{}],
         "uses":[{"category":"norskniva","requestor":"nav","purpose":"P1","times":4,"last":"2026-06-01T10:00:00Z"}],
         "help":[{"kind":"spoken","agency":"nav","category":"norskniva","at":"2026-05-12T10:00:00Z","interpreter":{"language":"ar"}}],
         "corrections":[{"holder":"oslo-vo","category":"norskniva","correctedAt":"2026-07-01T10:00:00Z","told":1}],
         "blocks":{"standing":[{"id":"1","agency":"nav","employee":"7FQd0Zk3aVYtq1w9LmXc2A"}],"history":[{"kind":"blocked","at":"2026-08-01T10:00:00Z","block":{"id":"1","agency":"nav","employee":"7FQd0Zk3aVYtq1w9LmXc2A"},"entry":"x"}]},
         "recalls":[{"id":"1","agency":"nav","category":"vo-status","holder":"oslo-vo","cause":"stop","release":"x","releasedAt":"2026-06-01T10:00:00Z","madeAt":"2026-09-01T10:00:00Z","answer":"kept","provision":"ARKIVLOVA","answeredAt":"2026-09-03T10:00:00Z"}],
         "notifications":{"on":true,"language":"so","kinds":["question","look"],"address":"noen@example.no","messages":[{"kind":"question","dueAt":"2026-05-12T10:00:00Z","state":"sent","doneAt":"2026-05-12T10:01:00Z"},{"kind":"look","dueAt":"2026-06-01T10:00:00Z","state":"dead","doneAt":"2026-06-02T10:01:00Z"}]},
         "merges":[{"what":"claimed","agency":"nav","at":"2026-03-01T10:00:00Z"}],
         "agencies":[{"agency":"nav","status":"ok","held":{"agency":"nav","pseudonyms":["x"],"grants":[{}],"reports":[],"skills":[],"corrections":[{}],"imported":[{"list":"niva-2026","rows":2}]}},{"agency":"oslo-vo","status":"unavailable"}],
         "withheld":[{"what":"employee-names","why":{"nb":"Navnet på den ansatte","en":"The name of the employee"},"law":"GDPR art. 15(4)"}]}
        """;
}
