using System.Net;
using System.Text.Json;
using Navo.ConsentService.Tests.World;

namespace Navo.ConsentService.Tests;

public sealed class Own_data : IClassFixture<HostFixture>
{
    private const string Norsk = """
        {"agency":"oslo-vo","categories":[{"category":"norskniva","status":"data","observations":[{"observedOn":"2026-05-12","evidence":"NORSKPROVE","sourceAgency":"oslo-vo","sourceUnit":"u1","correctionOf":"7d1f2a90-31c4-4e0b-9a3d-5d8f40c7ab12",
          "data":{"skills":[{"skill":"MUNTLIG","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-05-12"}],"secret":"x"}}]},{"category":"vo-status","status":"unavailable"}],
         "reports":[{"id":"7d1f2a90-31c4-4e0b-9a3d-5d8f40c7ab13","category":"norskniva","what":"value","at":"2026-11-20T10:00:00Z","status":"received"}],"own":[]}
        """;

    private readonly ConsentHost _host;

    public Own_data(HostFixture fixture)
    {
        _host = fixture.Host;
        _host.Adapters.Answers.Clear();
        _host.Adapters.Calls.Clear();
    }

    [Fact]
    public async Task Are_told_in_words_and_no_code_reaches_the_participant()
    {
        Answer("oslo-vo/data", Norsk);
        Answer("nav/data", """{"agency":"nav","categories":[{"category":"nav-plan","status":"no-data"}],"reports":[],"own":[]}""");
        var answer = await _host.GetAsync("data", ConsentHost.Person(900));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var school = Agency(answer.Json, "oslo-vo");
        var observation = school.GetProperty("categories")[0].GetProperty("observations")[0];
        Assert.True(observation.GetProperty("corrected").GetBoolean());
        Assert.Equal("0.skills[0]", observation.GetProperty("lines")[0].GetProperty("item").GetString());
        Assert.Equal("unavailable", school.GetProperty("categories")[1].GetProperty("status").GetString());
        Assert.Equal("received", school.GetProperty("reports")[0].GetProperty("status").GetString());
        foreach (var code in (string[])["NORSKPROVE", "MUNTLIG", "secret", "correctionOf"])
        {
            Assert.DoesNotContain(code, answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Go_with_the_participants_own_token_and_nothing_else_of_the_request()
    {
        Answer("oslo-vo/data", Norsk);
        _ = await _host.GetAsync("data", ConsentHost.Person(901));
        var (_, _, headers, body) = _host.Adapters.Calls.First(call => call.Agency == "oslo-vo");
        Assert.StartsWith("Authorization: Bearer ", headers, StringComparison.Ordinal);
        Assert.Single(headers.Split('\n'));
        Assert.Equal("{}", body);
    }

    [Fact]
    public async Task Of_one_agency_that_is_away_say_so_and_show_the_others()
    {
        Answer("oslo-vo/data", Norsk);
        var answer = await _host.GetAsync("data", ConsentHost.Person(902));
        Assert.Equal("unavailable", Agency(answer.Json, "nav").GetProperty("status").GetString());
        Assert.Equal("ok", Agency(answer.Json, "oslo-vo").GetProperty("status").GetString());

        Answer("oslo-vo/data", "rubbish");
        answer = await _host.GetAsync("data", ConsentHost.Person(902));
        Assert.All(answer.Json.EnumerateArray(), agency => Assert.Equal("unavailable", agency.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task That_are_wrong_reach_the_holder_with_the_line_in_words()
    {
        Answer("oslo-vo/data", Norsk);
        Answer("oslo-vo/wrong", """{"id":"7d1f2a90-31c4-4e0b-9a3d-5d8f40c7ab14","category":"norskniva","what":"value","item":"0.skills[0]","label":"x","at":"2026-11-20T10:00:00Z","status":"received"}""");
        var answer = await _host.PostAsync("data/oslo-vo/norskniva/wrong", ConsentHost.Person(903), """{"what":"value","item":"0.skills[0]"}""");
        Assert.Equal((HttpStatusCode.Created, "received"), (answer.Status, answer["status"]));
        var sent = JsonDocument.Parse(_host.Adapters.Calls.Single(call => call.Path == "wrong").Body).RootElement;
        Assert.Contains("A2", sent.GetProperty("label").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("MUNTLIG", sent.GetProperty("label").GetString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync("data/oslo-vo/norskniva/wrong", ConsentHost.Person(903), """{"what":"value","item":"0.skills[9]"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync("data/oslo-vo/norskniva/wrong", ConsentHost.Person(903), """{"what":"value","text":"fritekst"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.PostAsync("data/politiet/norskniva/wrong", ConsentHost.Person(903), """{"what":"value"}""")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _host.PostAsync("data/nav/nav-plan/wrong", ConsentHost.Person(903), """{"what":"missing"}""")).Status);
    }

    [Fact]
    public async Task May_be_said_by_the_participant_and_are_refused_as_the_holder_refuses()
    {
        var choices = await _host.GetAsync("kompetanse/choices", ConsentHost.Person(904));
        Assert.All(choices.Json.GetProperty("choices").EnumerateArray(), choice => Assert.NotEqual(choice.GetProperty("label").GetProperty("nb").GetString(), choice.GetProperty("label").GetProperty("en").GetString()));
        Answer("oslo-vo/kompetanse", """{"id":"7d1f2a90-31c4-4e0b-9a3d-5d8f40c7ab15","choice":"cook","escoUri":"http://data.europa.eu/esco/skill/S3.5.1","label":"Lage mat","kilde":"HOBBY","at":"2026-11-20T10:00:00Z","isConfirmed":true}""");
        var said = await _host.PostAsync("kompetanse", ConsentHost.Person(904), """{"choice":"cook","source":"HOBBY"}""");
        Assert.Equal(HttpStatusCode.Created, said.Status);
        Assert.Equal("Fra fritid", said.Json.GetProperty("source").GetProperty("nb").GetString());
        Assert.DoesNotContain("HOBBY", said.Text, StringComparison.Ordinal);

        Answer("oslo-vo/kompetanse", "{}", HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync("kompetanse", ConsentHost.Person(904), """{"words":"x","source":"HOBBY"}""")).Status);
        Answer("oslo-vo/kompetanse/confirm", "{}", HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.PostAsync($"kompetanse/{Guid.NewGuid()}/confirm", ConsentHost.Person(904), """{"words":"andre ord"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.CallAsync(HttpMethod.Delete, "kompetanse/x", ConsentHost.Person(904))).Status);
    }

    [Fact]
    public async Task Tell_every_unit_that_claims_to_follow_the_participant_up()
    {
        var person = ConsentHost.Person(905);
        Assert.Empty((await _host.GetAsync("units", person)).Json.EnumerateArray());
        await _host.SayAsync(person);
        var unit = Assert.Single((await _host.GetAsync("units", person)).Json.EnumerateArray());
        Assert.Equal(_host.Policy.Agency(ConsentHost.Nav)!.Units[0].Name, unit.GetProperty("name").GetString());
    }

    private static JsonElement Agency(JsonElement answer, string agency) => answer.EnumerateArray().Single(one => one.GetProperty("agency").GetString() == agency);

    private void Answer(string path, string body, HttpStatusCode status = HttpStatusCode.OK) => _host.Adapters.Answers[path] = (status, body);
}
