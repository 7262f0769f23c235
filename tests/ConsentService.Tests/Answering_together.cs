using System.Net;
using Navo.ConsentService.Tests.World;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Tests;

public sealed class Answering_together : IClassFixture<HostFixture>
{
    private readonly ConsentHost _host;

    public Answering_together(HostFixture fixture) => _host = fixture.Host;

    [Fact]
    public async Task A_code_opens_its_question_once_and_only_for_whom_it_was_made()
    {
        var person = ConsentHost.Person(701);
        var code = await CodeAsync(person);
        Assert.Matches("^[2-9BCDFGHJKMNPQRTVWXZ]{8}$", code.Code);
        Assert.Equal(HttpStatusCode.NotFound, (await UseAsync(ConsentHost.Person(702), code.Code)).Status);
        var opened = await UseAsync(person, $" {code.Code[..4].ToLowerInvariant()}-{code.Code[4..]} ");
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.Equal("norskniva", opened["category"]);
        Assert.Equal("P1", opened["purpose"]);
        Assert.Equal(HttpStatusCode.NotFound, (await UseAsync(person, code.Code)).Status);
        Assert.Equal("not-asked", await _host.StateAsync(person));
    }

    [Fact]
    public async Task A_code_dies_after_ten_minutes()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(703);
        await host.SubjectAsync(person);
        var code = await StartAsync(host, person);
        host.Clock.Offset = TimeSpan.FromMinutes(10);
        Assert.Equal(HttpStatusCode.NotFound, (await host.PostAsync("codes", person, $$"""{"code":"{{code.Code}}"}""")).Status);
    }

    [Fact]
    public async Task Of_someone_the_caller_may_not_help_the_code_is_dead()
    {
        var person = ConsentHost.Person(704);
        await _host.SubjectAsync(person);
        var code = await StartAsync(_host, person, mayReach: false);
        Assert.Equal(HttpStatusCode.NotFound, (await UseAsync(person, code.Code)).Status);
    }

    [Fact]
    public async Task In_the_quiet_after_a_no_the_code_is_dead_until_the_participant_lets_ask()
    {
        var person = ConsentHost.Person(709);
        var before = await CodeAsync(person);
        await _host.NoAsync(person);
        Assert.Equal(HttpStatusCode.NotFound, (await UseAsync(person, before.Code)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await UseAsync(person, (await CodeAsync(person)).Code)).Status);
        _ = await _host.PostAsync("openings", person, """{"category":"norskniva","holder":"oslo-vo","requestor":"nav"}""");
        Assert.Equal(HttpStatusCode.OK, (await UseAsync(person, (await CodeAsync(person)).Code)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"employee\":\"{0}\"")]
    [InlineData(",\"category\":\"norskniva\"")]
    public async Task A_block_takes_effect_on_a_code_that_is_made_already(string of)
    {
        var person = ConsentHost.Person(710 + of.Length);
        var code = await CodeAsync(person);
        var employee = _host.Caseworker().Employee.Value;
        var block = await _host.PostAsync("blocks", person, "{\"agency\":\"nav\"" + of.Replace("{0}", employee, StringComparison.Ordinal) + "}");
        Assert.Equal(HttpStatusCode.Created, block.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await UseAsync(person, code.Code)).Status);
        _ = await _host.CallAsync(HttpMethod.Delete, "blocks/" + block["id"], person);
        Assert.Equal(HttpStatusCode.OK, (await UseAsync(person, code.Code)).Status);
    }

    [Fact]
    public async Task A_yes_after_a_code_says_that_it_was_helped()
    {
        var person = ConsentHost.Person(705);
        await UseAsync(person, (await CodeAsync(person)).Code);
        await _host.YesAsync(person, ",\"question\":\"passed\"");
        var consent = (await _host.GetAsync("consents", person)).Json[0];
        Assert.Equal("code", consent.GetProperty("help").GetString());
        Assert.Equal("passed", consent.GetProperty("question").GetString());
        Assert.Contains("sammen med en som hjalp deg", (await _host.GetAsync("accesses", person)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_said_aloud_waits_for_the_participants_own_and_runs_out_after_fourteen_days()
    {
        using var host = new ConsentHost();
        var (confirming, silent) = (ConsentHost.Person(706), ConsentHost.Person(707));
        foreach (var person in (string[])[confirming, silent])
        {
            await host.SubjectAsync(person);
            await host.Get<Requests>().SpeakAsync(new SpokenYes { Ask = host.Question(await host.SubjectAsync(person), "other"), Interpreter = new(true, "ti", "phone") }, CancellationToken.None);
            Assert.Equal("awaiting-confirmation", await host.StateAsync(person));
            Assert.Empty((await host.GetAsync("consents", person)).Json.EnumerateArray());
        }

        var request = (await host.GetAsync("requests", confirming)).Json[0];
        Assert.Equal("awaiting-confirmation", request.GetProperty("state").GetString());
        var answer = await host.PostAsync($"requests/{request.GetProperty("id").GetString()}/answer", confirming, """{"answer":"yes","question":"skipped"}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var consent = (await host.GetAsync("consents", confirming)).Json[0];
        Assert.Equal(("given", "spoken", "skipped"), (consent.GetProperty("state").GetString(), consent.GetProperty("help").GetString(), consent.GetProperty("question").GetString()));

        host.Clock.Offset = TimeSpan.FromDays(14);
        Assert.Equal("not-asked", await host.StateAsync(silent));
        Assert.Equal("expired", (await host.GetAsync("requests", silent)).Json[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_picture_question_never_decides_and_takes_two_words_only()
    {
        var person = ConsentHost.Person(708);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.YesAsync(person, ",\"question\":\"failed\"")).Status);
        Assert.Equal(HttpStatusCode.Created, (await _host.YesAsync(person, ",\"question\":\"skipped\"")).Status);
    }

    private Task<Answer> UseAsync(string person, string code) => _host.PostAsync("codes", person, $$"""{"code":"{{code}}"}""");

    private async Task<AssistedCode> CodeAsync(string person)
    {
        await _host.SubjectAsync(person);
        return await StartAsync(_host, person);
    }

    private static async Task<AssistedCode> StartAsync(ConsentHost host, string person, bool mayReach = true) =>
        await host.Get<AssistedCodes>().StartAsync(host.Question(await host.SubjectAsync(person), "other", mayReach), new Interpreter(true, "ar", "in-person"), act: null, CancellationToken.None);
}
