using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Navo.Edge.Tests.Hosting;
using Navo.Edge.Tests.Issuers;

namespace Navo.Edge.Tests;

public sealed class An_issuers_keys : IAsyncLifetime
{
    private EdgeHost _host = null!;

    public async Task InitializeAsync() => _host = await EdgeHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Are_fetched_once_for_many_calls()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("/staff", _host.Issuers.Employee())).StatusCode);
        }

        Assert.Equal(2, _host.Issuers.EntraFirst.Fetches);
    }

    [Fact]
    public async Task That_were_never_known_give_503_while_the_issuer_is_down()
    {
        _host.Issuers.EntraFirst.IsDown = true;
        var answer = await _host.GetAsync("/staff", _host.Issuers.Employee());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("urn:navo:problem:unavailable", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_are_known_go_on_holding_while_the_issuer_is_down()
    {
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("/staff", _host.Issuers.Employee())).StatusCode);
        _host.Issuers.EntraFirst.IsDown = true;
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("/staff", _host.Issuers.Employee())).StatusCode);
    }

    [Fact]
    public async Task Of_one_issuer_do_not_suffer_when_another_is_down()
    {
        _host.Issuers.EntraFirst.IsDown = true;
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("/backend", _host.Issuers.Backend())).StatusCode);
    }

    [Fact]
    public async Task Are_not_asked_for_again_at_every_made_up_id()
    {
        // On a clock that stands still, however long the twenty calls take.
        await using var host = await EdgeHost.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(new MovedClock { IsStill = true }));
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/staff", host.Issuers.Employee())).StatusCode);
        for (var i = 0; i < 20; i++)
        {
            var token = host.Issuers.Employee(header: new() { ["kid"] = $"made-up-{i}" });
            Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", token)).StatusCode);
        }

        Assert.Equal(2, host.Issuers.EntraFirst.Fetches);
    }

    [Fact]
    public async Task That_are_withdrawn_take_every_token_with_them_also_one_that_was_seen_before()
    {
        var clock = new MovedClock();
        await using var host = await EdgeHost.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var token = host.Issuers.Employee(change: c => c["exp"] = TestIssuers.Now() + 7200);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/staff", token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/staff", token)).StatusCode);
        host.Issuers.EntraFirst.Rotate("key-2");
        clock.Moved = TimeSpan.FromMinutes(61);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", token)).StatusCode);
    }

    [Fact]
    public async Task Do_not_let_a_token_live_longer_for_having_been_seen()
    {
        var clock = new MovedClock();
        await using var host = await EdgeHost.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var token = host.Issuers.Employee();
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/staff", token)).StatusCode);
        clock.Moved = TimeSpan.FromMinutes(6);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/staff", token)).StatusCode);
    }

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Moved { get; set; }

        /// <summary>Whether time passes for nobody who measures it.</summary>
        public bool IsStill { get; init; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Moved;

        public override long GetTimestamp() => IsStill ? 0 : System.GetTimestamp() + (long)(Moved.TotalSeconds * TimestampFrequency);
    }
}
