using System.Net;
using Navo.ConsentService.Tests.World;

namespace Navo.ConsentService.Tests;

public sealed class An_ask : IClassFixture<HostFixture>
{
    private readonly ConsentHost _host;

    public An_ask(HostFixture fixture) => _host = fixture.Host;

    [Fact]
    public async Task Shows_who_asked_for_what_and_why()
    {
        var person = ConsentHost.Person(200);
        await _host.AskAsync(person);
        var ask = Assert.Single((await _host.GetAsync("requests", person)).Json.EnumerateArray());
        Assert.Equal("open", ask.GetProperty("state").GetString());
        Assert.Equal("P1", ask.GetProperty("purpose").GetString());
        Assert.Equal(22, ask.GetProperty("askedBy").GetProperty("employee").GetString()!.Length);
        Assert.Equal("asked", await _host.StateAsync(person));
    }

    [Fact]
    public async Task Answered_yes_is_a_yes_to_that_purpose_alone()
    {
        var person = ConsentHost.Person(201);
        var id = await _host.AskAsync(person);
        var answer = await _host.PostAsync($"requests/{id}/answer", person, """{"answer":"yes","textVersion":"1","language":"nb"}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["P1"], answer.Json.GetProperty("consent").GetProperty("purposes").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("given", await _host.StateAsync(person));
        Assert.Equal(HttpStatusCode.Conflict, (await _host.PostAsync($"requests/{id}/answer", person, """{"answer":"no"}""")).Status);
    }

    [Fact]
    public async Task Answered_no_is_a_no()
    {
        var person = ConsentHost.Person(202);
        var id = await _host.AskAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync($"requests/{id}/answer", person, """{"answer":"no"}""")).Status);
        Assert.Equal("refused", await _host.StateAsync(person));
    }

    [Fact]
    public async Task Answered_later_may_be_answered_again()
    {
        var person = ConsentHost.Person(203);
        var id = await _host.AskAsync(person);
        Assert.Equal("later", (await _host.PostAsync($"requests/{id}/answer", person, """{"answer":"later"}"""))["answer"]);
        Assert.Equal("later", await _host.StateAsync(person));
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync($"requests/{id}/answer", person, """{"answer":"yes"}""")).Status);
        Assert.Equal("given", await _host.StateAsync(person));
        Assert.Equal("yes", (await _host.GetAsync("requests", person)).Json[0].GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Answered_with_anything_else_is_refused()
    {
        var person = ConsentHost.Person(204);
        var id = await _host.AskAsync(person);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync($"requests/{id}/answer", person, """{"answer":"maybe"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync($"requests/{id}/answer", person, """{}""")).Status);
    }

    [Fact]
    public async Task Meets_nobody_where_nobody_is_known()
    {
        var stranger = ConsentHost.Person(205);
        Assert.Equal("[]", (await _host.GetAsync("requests", stranger)).Text);
        Assert.Equal("[]", (await _host.GetAsync("consents", stranger)).Text);
        Assert.Equal("[]", (await _host.GetAsync("receipts", stranger)).Text);
        Assert.Equal("[]", (await _host.GetAsync("accesses", stranger)).Text);
        Assert.All((await _host.GetAsync("categories", stranger)).Json.EnumerateArray(), one => Assert.Equal("not-asked", one.GetProperty("state").GetString()));
    }
}
