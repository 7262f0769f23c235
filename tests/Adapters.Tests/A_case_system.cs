using System.Net;
using Microsoft.Extensions.Options;
using Navo.Adapters.Sources;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests;

public sealed class A_case_system : IAsyncLifetime
{
    private AdapterWorld _vo = null!;

    public async Task InitializeAsync() => _vo = await AdapterWorld.StartAsync("oslo-vo", settings: new() { ["Adapter:AttemptMs"] = "2000", ["Adapter:BreakerMinimumCalls"] = "1000" });

    public async Task DisposeAsync() => await _vo.DisposeAsync();

    [Theory]
    [InlineData("down", 503, "urn:navo:problem:source-down")]
    [InlineData("slow", 504, "urn:navo:problem:source-timeout")]
    [InlineData("garbled", 502, "urn:navo:problem:source-garbled")]
    public async Task In_trouble_is_told_as_it_is_and_afterwards_all_works(string mode, int expected, string type)
    {
        _ = await _vo.SwitchAsync("/_switch", new { endpoint = "oslo-vo/sprakferdighet", mode, delayMs = 60_000 });
        var (status, body) = await _vo.FetchAsync(Grant());
        Assert.Equal(expected, status);
        Assert.Equal(type, body.GetProperty("type").GetString());
        Assert.Equal(["code", "status", "title", "type"], body.EnumerateObject().Select(member => member.Name).Order());
        _ = await _vo.SwitchAsync("/_switch", new { endpoint = "*", mode = "ok" });
        await Eventually.HoldsAsync(async () => (await _vo.FetchAsync(Grant())).Status == 200);
    }

    [Fact]
    public async Task That_is_gone_altogether_is_503()
    {
        await _vo.StopAdapterAsync();
        await _vo.StartAdapterAsync(feed: false, settings: new() { ["Adapter:CaseSystem"] = "http://127.0.0.1:1/oslo-vo" });
        Assert.Equal(503, (await _vo.FetchAsync(Grant())).Status);
    }

    [Fact]
    public async Task In_trouble_leaves_no_second_use_of_the_grant()
    {
        _ = await _vo.SwitchAsync("/_switch", new { endpoint = "oslo-vo/sprakferdighet", mode = "down" });
        var claims = Grant();
        Assert.Equal(503, (await _vo.FetchAsync(claims)).Status);
        Assert.Equal(409, (await _vo.FetchAsync(claims)).Status);
    }

    [Fact]
    public async Task That_fails_opens_its_circuit_and_closes_it_when_it_works_again()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var source = new Source();
        var options = new AdapterOptions { BreakerMinimumCalls = 4, BreakerOpenMs = 5_000, AttemptMs = 1_000 };
        using var handler = new ResilientHandler(Options.Create(options), clock) { InnerHandler = source };
        using var client = new HttpMessageInvoker(handler);

        // Two calls with a second try each are four failures: the circuit opens.
        source.Status = HttpStatusCode.InternalServerError;
        _ = await Record(clock, client, "/one");
        _ = await Record(clock, client, "/one");
        var asked = source.Calls;
        Assert.Equal(SourceFault.Down, await Record(clock, client, "/one"));
        Assert.Equal(asked, source.Calls);

        // Another endpoint of the same system has a circuit of its own.
        _ = await Record(clock, client, "/two");
        Assert.True(source.Calls > asked);

        // It works again, but the circuit stays open until its time is up; then one call closes it.
        source.Status = HttpStatusCode.OK;
        Assert.Equal(SourceFault.Down, await Record(clock, client, "/one"));
        clock.Advance(TimeSpan.FromMilliseconds(5_001));
        Assert.Null(await Record(clock, client, "/one"));
        Assert.Null(await Record(clock, client, "/one"));
    }

    [Fact]
    public async Task That_hangs_is_given_up_when_its_time_is_out_and_is_not_asked_twice()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var source = new Source { Hangs = true };
        using var handler = new ResilientHandler(Options.Create(new AdapterOptions { AttemptMs = 1_000 }), clock) { InnerHandler = source };
        using var client = new HttpMessageInvoker(handler);
        Assert.Equal(SourceFault.Timeout, await Record(clock, client, "/one"));
        Assert.Equal(1, source.Calls);
    }

    [Fact]
    public async Task Gets_no_more_calls_at_once_than_it_is_allowed()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var source = new Source { Hangs = true };
        var handler = new ResilientHandler(Options.Create(new AdapterOptions { Concurrency = 2, AttemptMs = 10_000 }), clock) { InnerHandler = source };
        var client = new HttpMessageInvoker(handler);
        var calls = Enumerable.Range(0, 5).Select(_ => Send(client, "/one")).ToList();
        Assert.Equal(2, source.Calls);

        // Two run, two wait, and the fifth is turned away at once.
        Assert.Equal(SourceFault.Down, await await Task.WhenAny(calls));
        foreach (var call in calls)
        {
            _ = await clock.RunAsync(call);
        }
    }

    private Dictionary<string, object> Grant() => _vo.Grant(SeedFolder.One, "norskniva", "skills[].level");

    private static Task<SourceFault?> Record(FakeClock clock, HttpMessageInvoker client, string path) => clock.RunAsync(Send(client, path));

    private static async Task<SourceFault?> Send(HttpMessageInvoker client, string path)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "http://case-system.test" + path);
            using var response = await client.SendAsync(request, CancellationToken.None);
            return response.IsSuccessStatusCode ? null : SourceFault.Down;
        }
        catch (SourceFaultException fault)
        {
            return fault.Fault;
        }
    }

    private sealed class Source : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public bool Hangs { get; init; }

        public int Calls { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            if (Hangs)
            {
                var never = new TaskCompletionSource();
                await using var registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
                await never.Task;
            }

            return new HttpResponseMessage(Status);
        }
    }
}
