using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Navo.Adapters.Sources;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Skills;
using Navo.StandIns.Seeds;

namespace Navo.Adapters.Tests;

public sealed class Own_data : IAsyncLifetime
{
    private AdapterWorld _vo = null!;

    public async Task InitializeAsync() => _vo = await AdapterWorld.StartAsync("oslo-vo");

    public async Task DisposeAsync() => await _vo.DisposeAsync();

    [Fact]
    public async Task Are_the_token_holders_own_and_nobody_elses()
    {
        var one = await DataAsync(SeedFolder.One.Fodselsnummer);
        var norsk = Category(one, "norskniva");
        Assert.Equal("data", norsk.GetProperty("status").GetString());
        var stranger = await DataAsync("01810112345");
        Assert.All(stranger.GetProperty("categories").EnumerateArray(), category => Assert.Equal("no-data", category.GetProperty("status").GetString()));
        Assert.Equal(403, (await PostAsync(_vo.TokenOf(Employee()), "/own/me/data", new { })).Status);
        Assert.Equal(401, (await PostAsync(null, "/own/me/data", new { })).Status);
    }

    [Fact]
    public async Task Are_shown_to_a_protected_person_like_anyone()
    {
        var hidden = SeedFolder.Seed.Participants.First(person => person.User == "deltaker-fortrolig");
        Assert.Equal("data", Category(await DataAsync(hidden.Fodselsnummer), "norskniva").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Say_which_part_is_away_and_show_the_rest()
    {
        _ = await _vo.SwitchAsync("/_switch", new { endpoint = "oslo-vo/sprakferdighet", mode = "down" });
        var answer = await DataAsync(SeedFolder.One.Fodselsnummer);
        Assert.Equal("unavailable", Category(answer, "norskniva").GetProperty("status").GetString());
        Assert.Equal("data", Category(answer, "vo-status").GetProperty("status").GetString());
    }

    [Fact]
    public async Task That_are_wrong_become_a_task_of_those_who_follow_the_person_and_the_answer_comes_back()
    {
        var me = SeedFolder.One.Fodselsnummer;
        var report = await MeAsync(me, "wrong", new { category = "norskniva", what = "value", item = "skills[3]", label = "Snakke: B1" });
        var again = await MeAsync(me, "wrong", new { category = "norskniva", what = "value", item = "skills[3]", label = "Snakke: B1" });
        Assert.Equal(Id(report.Body), Id(again.Body));

        var task = Assert.Single((await TasksAsync(Employee())).EnumerateArray());
        Assert.Equal((SeedFolder.One.Name, "Snakke: B1", "received"), (task.GetProperty("name").GetString(), task.GetProperty("label").GetString(), task.GetProperty("status").GetString()));
        var stranger = SeedFolder.Seed.Staff.First(person => person.Agency == "oslo-vo" && !person.Units.Contains(SeedFolder.One.OsloVo!.Unit));
        Assert.Empty((await TasksAsync(stranger)).EnumerateArray());
        Assert.Equal(404, (await DecideAsync(stranger, Id(report.Body), "handled", "corrected")).Status);
        Assert.Equal(400, (await DecideAsync(Employee(), Id(report.Body), "handled", "holds")).Status);
        Assert.Equal(200, (await DecideAsync(Employee(), Id(report.Body), "refused", "holds")).Status);
        Assert.Equal(409, (await DecideAsync(Employee(), Id(report.Body), "handled", "corrected")).Status);

        var seen = Assert.Single((await DataAsync(me)).GetProperty("reports").EnumerateArray());
        Assert.Equal(("refused", "holds"), (seen.GetProperty("status").GetString(), seen.GetProperty("reason").GetString()));
        Assert.Empty((await DataAsync(SeedFolder.Two.Fodselsnummer)).GetProperty("reports").EnumerateArray());
    }

    [Theory]
    [InlineData("nav-plan", "value")]
    [InlineData("norskniva", "ugly")]
    [InlineData("", "value")]
    public async Task Take_no_report_that_has_no_form(string category, string what) =>
        Assert.Equal(400, (await MeAsync(SeedFolder.One.Fodselsnummer, "wrong", new { category, what })).Status);

    [Fact]
    public async Task Hold_what_one_can_from_a_picture_at_once_and_own_words_only_when_confirmed_to_the_letter()
    {
        var me = SeedFolder.One.Fodselsnummer;
        var choice = SkillChoices.All[0];
        Assert.Equal(200, (await MeAsync(me, "kompetanse", new { choice = choice.Id, kilde = "OMSORG_HJEMME" })).Status);
        var words = await MeAsync(me, "kompetanse", new { words = "Jeg baker brød", kilde = "HOBBY" });
        Assert.Equal([choice.EscoUri], await SkillsAsync(me));

        Assert.Equal(404, (await MeAsync(me, "kompetanse/confirm", new { id = Id(words.Body), words = "Jeg baker Brød" })).Status);
        Assert.Equal(404, (await MeAsync(SeedFolder.Two.Fodselsnummer, "kompetanse/confirm", new { id = Id(words.Body), words = "Jeg baker brød" })).Status);
        Assert.Equal([choice.EscoUri], await SkillsAsync(me));
        Assert.Equal(200, (await MeAsync(me, "kompetanse/confirm", new { id = Id(words.Body), words = "Jeg baker brød" })).Status);
        Assert.Contains("Jeg baker brød", await SkillsAsync(me));

        Assert.Equal(200, (await MeAsync(me, "kompetanse/remove", new { id = Id(words.Body) })).Status);
        Assert.Equal([choice.EscoUri], await SkillsAsync(me));
        _ = await _vo.SyncAsync();
        Assert.Equal("kompetanse", Assert.Single(_vo.Gateway.Corrections).GetProperty("category").GetString());

        // Taken back, not corrected: what the school has noted is as it was. What the school corrects is the school's, not the person's words.
        Assert.Contains(await CorrectedAsync(me), row => row.Evidence != "EGENREGISTRERT");
        Assert.DoesNotContain(await CorrectedAsync(me), row => row.IsCorrected);
        var centre = (await CorrectedAsync(me)).First(row => row.Evidence != "EGENREGISTRERT").Unit;
        Assert.True((await _vo.SwitchAsync("/_correct", new { user = SeedFolder.One.User, agency = "oslo-vo", subject = "FERDIGHET", centre })).IsSuccessStatusCode);
        _ = await _vo.SyncAsync();
        Assert.All(await CorrectedAsync(me), row => Assert.Equal(row.Unit == centre && row.Evidence != "EGENREGISTRERT", row.IsCorrected));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("Ring meg på 22334455")]
    [InlineData("Skriv til a@b.no")]
    [InlineData(" Baker")]
    [InlineData("To\nlinjer")]
    public async Task Take_no_words_that_could_point_at_someone(string words) =>
        Assert.Equal(400, (await MeAsync(SeedFolder.One.Fodselsnummer, "kompetanse", new { words, kilde = "HOBBY" })).Status);

    [Fact]
    public async Task Lie_sealed_on_disk()
    {
        _ = await MeAsync(SeedFolder.One.Fodselsnummer, "kompetanse", new { words = "Jeg fletter kurver", kilde = "HOBBY" });
        _ = await MeAsync(SeedFolder.One.Fodselsnummer, "wrong", new { category = "norskniva", what = "value", item = "skills[3]", label = "Snakke: fletter" });
        await _vo.StopAdapterAsync();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_vo.Database)!, "adapter.db*"))
        {
            Assert.DoesNotContain("fletter", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }

        await _vo.StartAdapterAsync();
        Assert.Equal("Jeg fletter kurver", Assert.Single((await DataAsync(SeedFolder.One.Fodselsnummer)).GetProperty("own").EnumerateArray()).GetProperty("label").GetString());
    }

    private static SeedEmployee Employee() =>
        SeedFolder.Seed.Staff.First(person => person.Agency == "oslo-vo" && person.Units.Contains(SeedFolder.One.OsloVo!.Unit) && person.Groups.IsEmpty);

    private static string Id(JsonElement body) => body.GetProperty("id").GetString()!;

    private static JsonElement Category(JsonElement answer, string category) =>
        answer.GetProperty("categories").EnumerateArray().Single(one => one.GetProperty("category").GetString() == category);

    private async Task<List<(string Evidence, string Unit, bool IsCorrected)>> CorrectedAsync(string number)
    {
        var answer = await ((ICaseSystem)_vo.Services.GetService(typeof(ICaseSystem))!).FetchAsync(CategoryId.Parse("kompetanse"), Fodselsnummer.Parse(number), CancellationToken.None);
        return [.. Assert.IsType<SourceAnswer.Data>(answer).Observations.Select(one => (one["evidence"]!.GetValue<string>(), one["sourceUnit"]!.GetValue<string>(), one.ContainsKey("correctionOf")))];
    }

    private async Task<List<string>> SkillsAsync(string number)
    {
        var answer = await ((ICaseSystem)_vo.Services.GetService(typeof(ICaseSystem))!).FetchAsync(CategoryId.Parse("kompetanse"), Fodselsnummer.Parse(number), CancellationToken.None);
        return answer is not SourceAnswer.Data data ? [] :
        [
            .. data.Observations.Where(one => one["evidence"]!.GetValue<string>() == "EGENREGISTRERT")
                .SelectMany(one => one["data"]!["skills"]!.AsArray())
                .Select(skill => (skill!["escoUri"] ?? skill["label"])!.GetValue<string>()),
        ];
    }

    private async Task<JsonElement> DataAsync(string number)
    {
        var (status, body) = await MeAsync(number, "data", new { });
        Assert.True(status == 200, body.GetRawText());
        return body;
    }

    private Task<(int Status, JsonElement Body)> MeAsync(string number, string path, object body) => PostAsync(_vo.Gateway.ParticipantToken(number), "/own/me/" + path, body);

    private async Task<JsonElement> TasksAsync(SeedEmployee employee)
    {
        var (status, body) = await PostAsync(_vo.TokenOf(employee), "/own/participants/reports", new { });
        Assert.True(status == 200, body.GetRawText());
        return body.GetProperty("reports");
    }

    private Task<(int Status, JsonElement Body)> DecideAsync(SeedEmployee employee, string id, string status, string reason) =>
        PostAsync(_vo.TokenOf(employee), "/own/participants/reports/decide", new { id, status, reason });

    private async Task<(int Status, JsonElement Body)> PostAsync(string? token, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_vo.Adapter + path)) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await _vo.Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
