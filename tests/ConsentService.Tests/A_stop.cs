using System.Net;
using Navo.ConsentService.Tests.World;

namespace Navo.ConsentService.Tests;

public sealed class A_stop : IClassFixture<HostFixture>
{
    private readonly ConsentHost _host;

    public A_stop(HostFixture fixture) => _host = fixture.Host;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    public async Task Ends_the_yes_and_answers_the_same_again(string? body)
    {
        var person = ConsentHost.Person(100 + (body?.Length ?? 9));
        var id = (await _host.YesAsync(person))["id"];
        var first = await _host.PostAsync($"consents/{id}/withdraw", person, body);
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal("withdrawn", first["state"]);
        Assert.Equal(first, await _host.PostAsync($"consents/{id}/withdraw", person, body));
        Assert.Equal("withdrawn", await _host.StateAsync(person));
        Assert.Equal(["withdrawn", "given"], (await _host.GetAsync("receipts", person)).Json.EnumerateArray().Select(one => one.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Asks_for_no_reason()
    {
        var person = ConsentHost.Person(120);
        var id = (await _host.YesAsync(person))["id"];
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync($"consents/{id}/withdraw", person, """{"reason":"x"}""")).Status);
    }

    [Fact]
    public async Task Of_someone_elses_or_no_consent_is_one_404()
    {
        var id = (await _host.YesAsync(ConsentHost.Person(121)))["id"];
        Answer[] answers =
        [
            await _host.PostAsync($"consents/{id}/withdraw", ConsentHost.Person(122), "{}"),
            await _host.PostAsync($"consents/{Guid.NewGuid()}/withdraw", ConsentHost.Person(121), "{}"),
            await _host.PostAsync("consents/nonsense/withdraw", ConsentHost.Person(121), "{}"),
            await _host.GetAsync($"receipts/{id}", ConsentHost.Person(122)),
            await _host.GetAsync("receipts/nonsense", ConsentHost.Person(121)),
            await _host.PostAsync($"requests/{Guid.NewGuid()}/answer", ConsentHost.Person(121), """{"answer":"no"}"""),
        ];
        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.NotFound, answers[0].Status);
    }

    [Fact]
    public async Task Waits_for_the_release_window_repeats_included()
    {
        var person = ConsentHost.Person(123);
        var id = (await _host.YesAsync(person))["id"];
        for (var i = 0; i < 2; i++)
        {
            _host.Clock.Waits.Clear();
            await _host.PostAsync($"consents/{id}/withdraw", person, "{}");
            Assert.Contains(ConsentHost.Window, _host.Clock.Waits);
        }

        _host.Clock.Waits.Clear();
        await _host.NoAsync(person);
        Assert.Contains(ConsentHost.Window, _host.Clock.Waits);
    }

    [Fact]
    public async Task Is_what_a_no_does_to_a_live_yes()
    {
        var person = ConsentHost.Person(124);
        await _host.YesAsync(person);
        var refused = await _host.NoAsync(person);
        Assert.Equal(HttpStatusCode.Created, refused.Status);
        Assert.Equal("refused", refused["state"]);
        Assert.Equal("refused", await _host.StateAsync(person));
        Assert.Equal("refused", (await _host.GetAsync("consents", person)).Json[0].GetProperty("state").GetString());
        Assert.Equal("refused", (await _host.GetAsync("receipts/" + refused["receipt"], person))["kind"]);
    }
}
