using System.Net;
using Navo.ConsentService.Tests.World;

namespace Navo.ConsentService.Tests;

public sealed class A_pause : IClassFixture<HostFixture>
{
    private readonly ConsentHost _host;

    public A_pause(HostFixture fixture) => _host = fixture.Host;

    [Fact]
    public async Task Holds_a_yes_and_taking_it_up_gives_it_back_with_the_same_end()
    {
        var person = ConsentHost.Person(801);
        var given = await _host.YesAsync(person);
        var paused = await _host.PostAsync($"consents/{given["id"]}/pause", person, "{}");
        Assert.Equal(HttpStatusCode.OK, paused.Status);
        Assert.Equal("paused", paused["state"]);
        Assert.Equal("paused", await _host.StateAsync(person));
        Assert.Equal(paused.Text, (await _host.PostAsync($"consents/{given["id"]}/pause", person)).Text);

        var resumed = await _host.PostAsync($"consents/{given["id"]}/resume", person);
        Assert.Equal("given", resumed["state"]);
        Assert.Equal(given["validTo"], resumed["validTo"]);
        Assert.Equal("given", await _host.StateAsync(person));
    }

    [Fact]
    public async Task Is_answered_no_sooner_than_the_release_window_after_its_commit()
    {
        var person = ConsentHost.Person(802);
        var given = await _host.YesAsync(person);
        _host.Clock.Waits.Clear();
        await _host.PostAsync($"consents/{given["id"]}/pause", person);
        Assert.Contains(ConsentHost.Window, _host.Clock.Waits);
    }

    [Fact]
    public async Task Repeated_by_its_key_after_it_was_taken_up_again_holds_nothing()
    {
        var person = ConsentHost.Person(803);
        var given = await _host.YesAsync(person);
        var first = await _host.CallAsync(HttpMethod.Post, $"consents/{given["id"]}/pause", person, "{}", key: "hold-1");
        await _host.PostAsync($"consents/{given["id"]}/resume", person);
        Assert.Equal(first, await _host.CallAsync(HttpMethod.Post, $"consents/{given["id"]}/pause", person, "{}", key: "hold-1"));
        Assert.Equal("given", await _host.StateAsync(person));
    }

    [Fact]
    public async Task Of_what_has_ended_is_a_conflict_and_of_anothers_the_one_404()
    {
        var person = ConsentHost.Person(804);
        var given = await _host.YesAsync(person);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.PostAsync($"consents/{given["id"]}/pause", ConsentHost.Person(805))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.PostAsync("consents/x/pause", person)).Status);
        await _host.PostAsync($"consents/{given["id"]}/withdraw", person);
        Assert.Equal(HttpStatusCode.Conflict, (await _host.PostAsync($"consents/{given["id"]}/pause", person)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _host.PostAsync($"consents/{given["id"]}/resume", person)).Status);
    }

    [Fact]
    public async Task Ends_with_its_yes()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(806);
        var given = await host.YesAsync(person, $",\"validTo\":\"{host.Clock.GetUtcNow().AddMinutes(1):O}\"");
        await host.PostAsync($"consents/{given["id"]}/pause", person);
        host.Clock.Offset = TimeSpan.FromMinutes(2);
        Assert.Equal("expired", await host.StateAsync(person));
        Assert.Equal(HttpStatusCode.Conflict, (await host.PostAsync($"consents/{given["id"]}/resume", person)).Status);
    }
}
