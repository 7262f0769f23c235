using System.Net;
using System.Text.Json;
using Navo.ConsentService.Tests.World;

namespace Navo.ConsentService.Tests;

public sealed class A_yes : IClassFixture<HostFixture>
{
    private readonly ConsentHost _host;

    public A_yes(HostFixture fixture) => _host = fixture.Host;

    [Fact]
    public async Task Is_taken_down_with_what_was_shown_and_stands_in_every_list()
    {
        var person = ConsentHost.Person(1);
        Assert.Equal("not-asked", await _host.StateAsync(person));
        var shown = await _host.GetAsync("texts/norskniva/oslo-vo/nav?language=nb", person);
        var given = await _host.YesAsync(person);
        Assert.Equal(HttpStatusCode.Created, given.Status);
        Assert.Equal("given", given["state"]);
        Assert.Equal("given", await _host.StateAsync(person));
        var consents = (await _host.GetAsync("consents", person)).Json;
        Assert.Equal(given["id"], Assert.Single(consents.EnumerateArray()).GetProperty("id").GetString());
        var receipt = await _host.GetAsync("receipts/" + given["id"], person);
        Assert.Equal(shown["hash"], receipt["textHash"]);
        Assert.Equal(given["receipt"], receipt["id"]);
    }

    [Fact]
    public async Task Lasts_the_shortest_default_when_nothing_else_is_said()
    {
        var both = await _host.YesAsync(ConsentHost.Person(2));
        var one = await _host.YesAsync(ConsentHost.Person(2), purposes: "\"P1\"");
        var months = (string purpose) => _host.Policy.Purposes.Single(known => known.Id.Value == purpose).MonthsDefault;
        Assert.Equal(both.Json.GetProperty("givenAt").GetDateTimeOffset().AddMonths(Math.Min(months("P1"), months("P3"))), both.Json.GetProperty("validTo").GetDateTimeOffset(), TimeSpan.FromSeconds(5));
        Assert.Equal(one.Json.GetProperty("givenAt").GetDateTimeOffset().AddMonths(months("P1")), one.Json.GetProperty("validTo").GetDateTimeOffset(), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task May_end_at_any_future_instant_up_to_the_shortest_maximum()
    {
        var person = ConsentHost.Person(3);
        var now = _host.Clock.GetUtcNow();
        var longest = _host.Policy.Purposes.Where(known => known.Id.Value is "P1" or "P3").Min(known => known.MonthsMax);
        Assert.Equal(HttpStatusCode.Created, (await _host.YesAsync(person, End(now.AddMinutes(2)))).Status);
        Assert.Equal(HttpStatusCode.Created, (await _host.YesAsync(person, End(now.AddMonths(longest)))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.YesAsync(person, End(now.AddMonths(longest).AddMinutes(5)))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.YesAsync(person, End(now.AddSeconds(-1)))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.YesAsync(person, ",\"validTo\":\"2027-01-01\"")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.YesAsync(person, ",\"validTo\":\"soon\"")).Status);
    }

    [Theory]
    [InlineData("norskniva", "nav", "oslo-vo", "\"P1\"", "1", "nb")]
    [InlineData("vo-status", "oslo-vo", "nav", "\"P4\"", "1", "nb")]
    [InlineData("nowhere", "oslo-vo", "nav", "\"P1\"", "1", "nb")]
    [InlineData("norskniva", "oslo-vo", "nav", "", "1", "nb")]
    [InlineData("norskniva", "oslo-vo", "nav", "\"P1\",\"P1\"", "1", "nb")]
    [InlineData("norskniva", "oslo-vo", "nav", "\"P2\"", "1", "nb")]
    [InlineData("norskniva", "oslo-vo", "nav", "null", "1", "nb")]
    [InlineData("norskniva", "oslo-vo", "nav", "\"P1\"", "99", "nb")]
    [InlineData("norskniva", "oslo-vo", "nav", "\"P1\"", "1", "xx")]
    [InlineData("nav-plan", "nav", "oslo-vo", "\"P2\",\"P3\"", "1", "nb")]
    public async Task To_what_is_not_asked_is_refused(string category, string holder, string requestor, string purposes, string version, string language)
    {
        var body = $$"""{"category":"{{category}}","holder":"{{holder}}","requestor":"{{requestor}}","purposes":[{{purposes}}],"textVersion":"{{version}}","language":"{{language}}"}""";
        var answer = await _host.PostAsync("consents", ConsentHost.Person(4), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("urn:navo:problem:invalid-request", answer.Type);
    }

    [Fact]
    public async Task Supersedes_an_earlier_one()
    {
        var person = ConsentHost.Person(5);
        var first = await _host.YesAsync(person);
        var second = await _host.YesAsync(person, purposes: "\"P1\"");
        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.NotEqual(first["id"], second["id"]);
        var states = (await _host.GetAsync("consents", person)).Json.EnumerateArray().Select(one => one.GetProperty("state").GetString());
        Assert.Equal(["given", "superseded"], states);
    }

    [Fact]
    public async Task Runs_out_by_itself()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(6);
        await host.YesAsync(person, End(host.Clock.GetUtcNow().AddMinutes(1)));
        host.Clock.Offset = TimeSpan.FromMinutes(2);
        Assert.Equal("expired", await host.StateAsync(person));
        Assert.Equal("expired", (await host.GetAsync("consents", person)).Json[0].GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.Created, (await host.YesAsync(person)).Status);
        Assert.Equal("given", await host.StateAsync(person));

        // A later yes took the place of nothing: the first had ended by itself.
        var first = (await host.GetAsync("consents", person)).Json[1];
        Assert.Equal("expired", first.GetProperty("state").GetString());
        Assert.Equal(first.GetProperty("validTo").GetString(), first.GetProperty("endedAt").GetString());
    }

    [Fact]
    public async Task To_a_special_category_needs_the_highest_sign_in()
    {
        const string body = """{"category":"nav-plan","holder":"nav","requestor":"oslo-vo","purposes":["P2"],"textVersion":"1","language":"nb"}""";
        var weak = await _host.CallAsync(HttpMethod.Post, "consents", ConsentHost.Person(7), body, "idporten-loa-substantial");
        Assert.Equal(HttpStatusCode.Forbidden, weak.Status);
        Assert.Equal("urn:navo:problem:assurance", weak.Type);
        Assert.Equal(HttpStatusCode.Created, (await _host.PostAsync("consents", ConsentHost.Person(7), body)).Status);
    }

    [Fact]
    public async Task Goes_the_manual_route_where_anyone_has_a_guardian_marker()
    {
        var person = ConsentHost.Person(8);
        await _host.SayAsync(person, guardian: true);
        var answer = await _host.YesAsync(person);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("urn:navo:problem:manual-route", answer.Type);
        Assert.Equal(HttpStatusCode.Created, (await _host.NoAsync(person)).Status);
    }

    [Fact]
    public async Task Of_a_protected_person_is_answered_as_anyones_and_only_the_detail_page_tells()
    {
        var (open, hidden) = (ConsentHost.Person(9), ConsentHost.Person(10));
        await _host.SayAsync(open);
        await _host.SayAsync(hidden, protection: "address");
        Assert.Equal((await _host.GetAsync("categories", open)).Text, (await _host.GetAsync("categories", hidden)).Text);
        Assert.False((await _host.GetAsync("texts/norskniva/oslo-vo/nav", hidden)).Json.GetProperty("available").GetBoolean());
        Assert.True((await _host.GetAsync("texts/norskniva/oslo-vo/nav", open)).Json.GetProperty("available").GetBoolean());
        Assert.Equal(HttpStatusCode.Created, (await _host.YesAsync(hidden)).Status);
        Assert.Equal("given", await _host.StateAsync(hidden));
    }

    [Fact]
    public async Task With_an_idempotency_key_is_given_once()
    {
        var person = ConsentHost.Person(11);
        const string body = """{"category":"norskniva","holder":"oslo-vo","requestor":"nav","purposes":["P1"],"textVersion":"1","language":"nb"}""";
        var first = await _host.CallAsync(HttpMethod.Post, "consents", person, body, key: "once");
        var second = await _host.CallAsync(HttpMethod.Post, "consents", person, body, key: "once");
        Assert.Equal(first, second);
        Assert.Single((await _host.GetAsync("consents", person)).Json.EnumerateArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _host.CallAsync(HttpMethod.Post, "consents", person, body.Replace("P1", "P3", StringComparison.Ordinal), key: "once")).Status);
    }

    [Fact]
    public async Task In_a_draft_language_stores_what_was_shown_and_agrees_to_the_nb_text()
    {
        var person = ConsentHost.Person(12);
        var shown = await _host.GetAsync("texts/norskniva/oslo-vo/nav?language=en", person);
        Assert.Equal("draft", shown["status"]);
        Assert.Equal("nb", shown.Json.GetProperty("agreed").GetProperty("language").GetString());
        var given = await _host.YesAsync(person, language: "en");
        Assert.Equal("en", given["language"]);
        Assert.Equal(shown["hash"], (await _host.GetAsync("receipts/" + given["id"], person))["textHash"]);
    }

    [Fact]
    public async Task Lapses_when_nobody_has_followed_up_for_thirty_days()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(13);
        await host.SayAsync(person, until: DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime.AddDays(5)));
        await host.YesAsync(person);
        host.Clock.Offset = TimeSpan.FromDays(30);
        Assert.Equal("given", await host.StateAsync(person));
        host.Clock.Offset = TimeSpan.FromDays(40);
        Assert.Equal("expired", await host.StateAsync(person));
        Assert.Equal("expired", (await host.GetAsync("consents", person)).Json[0].GetProperty("state").GetString());
    }

    private static string End(DateTimeOffset end) => $",\"validTo\":{JsonSerializer.Serialize(end)}";
}
