using Navo.Contracts.Identifiers;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Caseworkers;

public sealed class A_caseworker(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Sees_the_own_caseload_and_leaves_no_row()
    {
        var own = await _world.PseudonymAsync("nav", "deltaker-1");
        var others = await _world.PseudonymAsync("nav", "deltaker-2");

        var answer = await _world.AsAsync("veileder-grorud", HttpMethod.Get, "/v1/caseload");

        var pseudonyms = answer.Json.AsArray().Select(item => item!["pseudonym"]!.GetValue<string>()).ToList();
        Assert.Contains(own, pseudonyms);
        Assert.DoesNotContain(others, pseudonyms);
        Assert.Null(answer.Entry);
        Assert.Equal(403, (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/caseload")).Status);
    }

    [Fact]
    public async Task Sees_states_and_nothing_else_in_the_overview()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        await _world.NoAsync("deltaker-1");
        Assert.Equal("not-shared", await StateAsync(pseudonym));
        var asked = _world.OsloVo.Requests.Count;

        _ = await _world.YesAsync("deltaker-1");

        Assert.Equal("shared", await StateAsync(pseudonym));
        Assert.Equal(asked, _world.OsloVo.Requests.Count);
    }

    [Fact]
    public async Task Gets_the_same_answer_to_a_question_whoever_it_is_about()
    {
        var never = await _world.PseudonymAsync("nav", "deltaker-3");
        var hidden = await _world.PseudonymAsync("nav", "deltaker-fortrolig");
        var bytes = Pseudonym.Parse(never).ToBytes();
        bytes[7] ^= 1;
        var nobody = Pseudonym.From(bytes).Value;

        var answers = new List<Answer>();
        var states = new List<string>();
        foreach (var pseudonym in (string[])[never, hidden, nobody])
        {
            answers.Add(await AskAsync(pseudonym));
            states.Add(await StateAsync(pseudonym));
        }

        Assert.All(answers, answer => Assert.Equal(202, answer.Status));
        _ = Assert.Single(answers.Select(answer => answer.Visible).Distinct());
        Assert.All(states, state => Assert.Equal("asked", state));
    }

    [Fact]
    public async Task May_not_ask_for_what_no_agreement_covers()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-3");

        var answer = await _world.AsAsync(
            "veileder-grorud", HttpMethod.Post, $"/v1/participants/{pseudonym}/requests", """{"category":"norskniva","purpose":"P2","reason":"other"}""");

        Assert.Equal((403, "NAVO-D04"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"category":"norskniva","purpose":"P1"}""")]
    [InlineData("""{"category":"norskniva","purpose":"P1","reason":""}""")]
    [InlineData("""{"category":"norskniva","purpose":"P1","reason":"x","more":1}""")]
    [InlineData("""{"category":"norskniva","category":"norskniva","purpose":"P1","reason":"x"}""")]
    public async Task Is_told_when_a_body_has_no_form(string body)
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-3");

        var answer = await _world.AsAsync("veileder-grorud", HttpMethod.Post, $"/v1/participants/{pseudonym}/requests", body);

        Assert.Equal(400, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"category":"norskniva"}""")]
    public async Task Stops_at_the_participants_word_and_the_next_request_is_refused(string body)
    {
        _ = await _world.YesAsync("deltaker-1");
        var voPseudonym = await _world.PseudonymAsync("oslo-vo", "deltaker-1");
        var navPseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        Assert.Equal(200, (await _world.SharedAsync("veileder-grorud", navPseudonym)).Status);

        var stopped = await _world.AsAsync("larer-rosenhof", HttpMethod.Post, $"/v1/participants/{voPseudonym}/stop", body);

        Assert.True(stopped.Status == 202, stopped.Text);
        Assert.Equal("NAVO-NOT-SHARED", (await _world.SharedAsync("veileder-grorud", navPseudonym)).Code);
        foreach (var officer in (string[])["ombud-nav", "ombud-vo"])
        {
            Assert.Equal(200, (await _world.AsAsync(officer, HttpMethod.Get, "/v1/access-log/" + stopped.Entry)).Status);
        }
    }

    [Fact]
    public async Task Stops_nothing_for_someone_another_unit_follows_up()
    {
        _ = await _world.YesAsync("deltaker-1");
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");

        Assert.Equal(202, (await _world.AsAsync("veileder-stovner", HttpMethod.Post, $"/v1/participants/{pseudonym}/stop", "{}")).Status);

        Assert.Equal(200, (await _world.SharedAsync("veileder-grorud", pseudonym)).Status);
    }

    [Fact]
    public async Task Marks_the_own_release_and_no_one_elses()
    {
        _ = await _world.YesAsync("deltaker-1");
        var release = await _world.SharedAsync("veileder-grorud", await _world.PseudonymAsync("nav", "deltaker-1"));
        var address = $"/v1/access-log/{release.Entry}/outcome";

        var own = await _world.AsAsync("veileder-grorud", HttpMethod.Post, address, """{"outcome":"replaced-assessment"}""");
        var others = await _world.AsAsync("veileder-stovner", HttpMethod.Post, address, """{"outcome":"replaced-assessment"}""");
        var unknown = await _world.AsAsync("veileder-grorud", HttpMethod.Post, $"/v1/access-log/{Guid.NewGuid()}/outcome", """{"outcome":"not-useful"}""");
        var noForm = await _world.AsAsync("veileder-grorud", HttpMethod.Post, address, """{"outcome":"sold"}""");

        Assert.True(own.Status == 202, own.Text);
        Assert.Equal(404, others.Status);
        Assert.Equal(others.Visible, unknown.Visible);
        Assert.Equal(400, noForm.Status);
        var row = await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/" + release.Entry);
        Assert.Equal("replaced-assessment", row.Json["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task Gets_the_same_answer_to_the_same_key()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-2");
        var token = _world.Identity.Employee(_world.Seed.Of("veileder-stovner"));
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var address = $"/v1/participants/{pseudonym}/requests";

        var first = await _world.SendAsync(HttpMethod.Post, address, token, """{"category":"norskniva","purpose":"P1","reason":"other"}""", key);
        var again = await _world.SendAsync(HttpMethod.Post, address, token, """{"category":"norskniva","purpose":"P1","reason":"other"}""", key);
        var other = await _world.SendAsync(HttpMethod.Post, address, token, """{"category":"norskniva","purpose":"P3","reason":"other"}""", key);

        Assert.Equal(202, first.Status);
        Assert.Equal(first.Entry, again.Entry);
        Assert.Equal(422, other.Status);
    }

    private Task<Answer> AskAsync(string pseudonym) => _world.AsAsync(
        "veileder-grorud", HttpMethod.Post, $"/v1/participants/{pseudonym}/requests", """{"category":"norskniva","purpose":"P1","reason":"placement"}""");

    private async Task<string> StateAsync(string pseudonym)
    {
        var answer = await _world.AsAsync("veileder-grorud", HttpMethod.Get, $"/v1/participants/{pseudonym}/shared?purpose=P1");
        Assert.True(answer.Status == 200, answer.Text);
        Assert.True(Guid.TryParse(answer.Entry, out _));
        return answer.Json["categories"]!.AsArray().Single(item => item!["category"]!.GetValue<string>() == "norskniva")!["state"]!.GetValue<string>();
    }
}
