using System.Globalization;
using System.Net;
using System.Text.Json;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>A running system whose case systems the tests change.</summary>
public sealed class ASystemToChange : IAsyncLifetime
{
    public RunningSystem Running { get; private set; } = null!;

    public async Task InitializeAsync() => Running = await RunningSystem.StartAsync();

    public async Task DisposeAsync() => await Running.DisposeAsync();
}

/// <summary>Each rule but D12 fails alone, through the public API, by a fact set where the fact lives: a case system, the participant's own answer, the sign-in.</summary>
public sealed class Each_rule(ASystemToChange world) : IClassFixture<ASystemToChange>
{
    private readonly RunningSystem _system = world.Running;

    /// <summary>A fact that NAV's case system says of a person, and the rule that alone then fails.</summary>
    public static TheoryData<string, string> FactsOfAPerson => new()
    {
        { "D05", "{\"alive\":null}" },
        { "D05", "{\"adult\":false}" },
        { "D05", "{\"guardian\":true}" },
        { "D05", "{\"adult\":null}" },
        { "D06", "{\"protection\":\"address\"}" },
        { "D07", "{\"shielded\":true}" },
        { "D09", "{\"followUpEnd\":\"yesterday\"}" },
    };

    [Theory]
    [MemberData(nameof(FactsOfAPerson))]
    public async Task About_a_person_fails_alone_by_a_fact_of_the_case_system(string rule, string fact)
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        await OpenAsync(two);
        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var patch = JsonSerializer.Deserialize<Dictionary<string, object?>>(fact.Replace("yesterday", yesterday, StringComparison.Ordinal))!;
        await ChangeAsync("_person", new(patch) { ["user"] = two.User, ["agency"] = "nav" });
        await AssertFailsAlone(rule, await Ask(two), "ombud-nav");
        await ResetAsync();
        await OpenAsync(two);
    }

    [Fact]
    public async Task D05_fails_for_one_who_died_and_the_yes_has_ended_with_them()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        await OpenAsync(two);
        await ChangeAsync("_person", new() { ["user"] = two.User, ["agency"] = "nav", ["alive"] = false });
        var answer = await Ask(two);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        var rules = (await FailingAsync(answer, "ombud-nav")).Select(reason => reason.Rule).Order().ToList();
        Assert.Contains("D05", rules);
        Assert.Contains("D11", rules);
        await ResetAsync();
        await OpenAsync(two);
    }

    [Fact]
    public async Task D02_fails_alone_when_the_case_system_names_another_side()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        await OpenAsync(two);
        await ChangeAsync("_caseworker", new() { ["user"] = "veileder-stovner", ["side"] = "KOMMUNE" });
        var answer = await Ask(two);
        Assert.Equal(("urn:navo:problem:not-permitted", "NAVO-D02"), (answer.Type, answer.Code));
        await AssertFailsAlone("D02", answer, "ombud-nav");
        await ResetAsync();
    }

    [Fact]
    public async Task D01_fails_alone_when_the_sign_in_is_too_weak()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        await OpenAsync(two);
        var answer = await _system.SharedAsync("veileder-uten-totrinn", two.Nav, "norskniva", "P1"); // signs in with a password alone
        Assert.Equal("NAVO-D01", answer.Code);
        await AssertFailsAlone("D01", answer, "ombud-nav");
    }

    [Fact]
    public async Task D03_and_D04_are_told_when_there_is_no_agreement_in_force_for_the_purpose()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        Assert.Equal("NAVO-D03", (await _system.SharedAsync("veileder-stovner", two.Nav, "vo-status", "P4")).Code); // a draft
        Assert.Equal("NAVO-D03", (await _system.SharedAsync("veileder-stovner", two.Nav, "no-such-category", "P1")).Code);
        Assert.Equal("NAVO-D04", (await _system.SharedAsync("veileder-stovner", two.Nav, "norskniva", "P2")).Code);
    }

    [Fact]
    public async Task D08_fails_alone_when_the_caseworker_has_declared_a_conflict_of_interest()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        await OpenAsync(two);
        await ChangeAsync("_caseworker", new() { ["user"] = "veileder-stovner", ["conflicts"] = new[] { two.User } });
        await AssertFailsAlone("D08", await Ask(two), "ombud-nav");
        await ChangeAsync("_caseworker", new() { ["user"] = "veileder-stovner", ["conflicts"] = Array.Empty<string>(), ["fodselsnummer"] = two.User });
        await AssertFailsAlone("D08", await Ask(two), "ombud-nav");
        await ResetAsync();
    }

    [Fact]
    public async Task D10_fails_alone_when_the_yes_was_to_another_purpose()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        _ = await _system.SayYesAsync(two.User, "norskniva", null, "P1");
        await AssertFailsAlone("D10", await _system.SharedAsync("veileder-stovner", two.Nav, "norskniva", "P3"), "ombud-vo");
    }

    [Fact]
    public async Task D11_fails_alone_when_the_yes_has_run_out()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        await _system.LetAYesRunOutAsync(two.User, "norskniva");
        await AssertFailsAlone("D11", await Ask(two), "ombud-vo");
    }

    [Fact]
    public async Task D11_fails_when_the_yes_was_stopped_and_nothing_but_what_hangs_on_a_live_yes()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        await _system.StopAsync(two.User, await _system.SayYesAsync(two.User, "norskniva"));
        var codes = await FailingAsync(await Ask(two), "ombud-vo");
        Assert.Contains(("D11", "withdrawn"), codes);
        Assert.DoesNotContain(codes, code => code.Rule is not ("D11" or "D12"));
    }

    /// <summary>No page takes a yes too weak for its data, so none is here for D12 to refuse: Gateway.Tests, A_refusal, has one in the Ledger itself.</summary>
    [Fact]
    public async Task D12_never_sees_a_yes_to_a_special_category_on_a_weaker_sign_in_for_it_is_not_taken()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        var item = (await _system.MeAsync(two.User, HttpMethod.Get, "categories")).Json.EnumerateArray().First(element => element.GetProperty("id").GetString() == "nav-plan");
        var weaker = (await _system.NavoAsync("token", two.User, "--acr=idporten-loa-substantial")).Output.Trim();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_system.Consent, "/v1/me/consents"))
        {
            Headers = { Authorization = new("Bearer", weaker) },
            Content = new StringContent(
                JsonSerializer.Serialize(new { category = "nav-plan", holder = item.GetProperty("holder").GetString(), requestor = item.GetProperty("requestor").GetString(), purposes = new[] { "P2" }, textVersion = item.GetProperty("textVersion").GetString(), language = "nb" }),
                System.Text.Encoding.UTF8,
                "application/json"),
        };
        using var given = await _system.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, given.StatusCode);
        Assert.Equal("urn:navo:problem:not-shared", (await _system.SharedAsync("larer-helsfyr", two.OsloVo, "nav-plan", "P2")).Type);
    }

    [Fact]
    public async Task D13_fails_alone_at_the_seventh_release_of_six()
    {
        // What one can do, shared to be spared a new assessment: the agreement itself says six.
        var one = await _system.WhoIsAsync("deltaker-1");
        _ = await _system.SayYesAsync(one.User, "kompetanse");
        for (var use = 0; use < 6; use++)
        {
            Assert.Equal(HttpStatusCode.OK, (await _system.SharedAsync("veileder-grorud", one.Nav, "kompetanse", "P1")).Status);
        }

        await AssertFailsAlone("D13", await _system.SharedAsync("veileder-grorud", one.Nav, "kompetanse", "P1"), "ombud-vo");
    }

    [Theory]
    [InlineData("employee")]
    [InlineData("unit")]
    [InlineData("agency")]
    public async Task D14_fails_alone_when_the_participant_has_blocked_the_caseworker(string what)
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        await OpenAsync(two);
        var seen = (await _system.MeAsync(two.User, HttpMethod.Get, "accesses")).Json.EnumerateArray().First(row => row.GetProperty("kind").GetString() == "release");
        var block = new[] { "agency", what }.Distinct().ToDictionary(member => member, member => (object?)seen.GetProperty(member).GetString());
        var set = await _system.MeAsync(two.User, HttpMethod.Post, "blocks", block);
        Assert.True(set.Status == HttpStatusCode.Created, set.Text);
        var answer = await Ask(two);
        Assert.Equal("urn:navo:problem:not-shared", answer.Type);
        await AssertFailsAlone("D14", answer, "ombud-nav");
        Assert.Equal(HttpStatusCode.NoContent, (await _system.MeAsync(two.User, HttpMethod.Delete, "blocks/" + set.Json.GetProperty("id").GetString())).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(two)).Status);
    }

    [Fact]
    public async Task D14_fails_alone_while_the_participant_blocks_the_caseworker_by_alias()
    {
        var two = await _system.WhoIsAsync("deltaker-2");
        await OpenAsync(two);
        var accesses = await _system.MeAsync(two.User, HttpMethod.Get, "accesses");
        var alias = accesses.Json.EnumerateArray().First(row => row.GetProperty("kind").GetString() == "release").GetProperty("employee").GetString();
        var blocked = await _system.MeAsync(two.User, HttpMethod.Post, "blocks", new { agency = "nav", employee = alias });
        Assert.True(blocked.Status == HttpStatusCode.Created, blocked.Text);
        await AssertFailsAlone("D14", await Ask(two), "ombud-nav");
        var lifted = await _system.MeAsync(two.User, HttpMethod.Delete, "blocks/" + blocked.Json.GetProperty("id").GetString());
        Assert.True((int)lifted.Status < 300, lifted.Text);
        await OpenAsync(two);
    }

    private Task<Answer> Ask(Person person) => _system.SharedAsync("veileder-stovner", person.Nav, "norskniva", "P1");

    private async Task OpenAsync(Person person)
    {
        _ = await _system.SayYesAsync(person.User, "norskniva");
        var answer = await Ask(person);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Text}: {string.Join(", ", await FailingAsync(answer, "ombud-nav"))}");
    }

    private async Task AssertFailsAlone(string rule, Answer answer, string ombud)
    {
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        var failing = await FailingAsync(answer, ombud);
        Assert.True(failing.All(reason => reason.Rule == rule) && failing.Count > 0, $"{rule} alone was expected: {string.Join(", ", failing)}");
    }

    private async Task<IReadOnlyList<(string Rule, string Code)>> FailingAsync(Answer answer, string ombud)
    {
        var row = await _system.GatewayAsync(ombud, HttpMethod.Get, "/v1/access-log/" + answer.Entry);
        Assert.True(row.Status == HttpStatusCode.OK, row.Text);
        return [.. row.Json.GetProperty("reasons").EnumerateArray().Select(reason => (reason.GetProperty("rule").GetString()!, reason.GetProperty("code").GetString()!))];
    }

    private async Task ChangeAsync(string what, Dictionary<string, object?> change)
    {
        var answer = await _system.CallAsync(null, HttpMethod.Post, new Uri(_system.StandIns, "/" + what), change);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        await SyncAsync();
    }

    private async Task ResetAsync()
    {
        Assert.Equal(HttpStatusCode.OK, (await _system.CallAsync(null, HttpMethod.Post, new Uri(_system.StandIns, "/_reset"))).Status);
        await SyncAsync();
    }

    private async Task SyncAsync()
    {
        foreach (var agency in (string[])["nav", "oslo-vo"])
        {
            var synced = await _system.CallAsync(null, HttpMethod.Post, new Uri(_system.Adapter(agency), "/internal/sync"));
            Assert.True((int)synced.Status < 300, synced.Text);
        }
    }
}
