using Navo.Edge.Startup;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests;

public sealed class The_gateway(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Is_ready_once_its_ledger_and_its_log_are()
    {
        await Eventually.IsTrueAsync(async () => (await GetAsync("/health/ready")).Status == 200);

        Assert.Equal(200, (await GetAsync("/health/live")).Status);
    }

    [Fact]
    public async Task Describes_its_contract()
    {
        var document = await GetAsync("/openapi/v1.json");

        Assert.Equal(200, document.Status);
        var paths = document.Json["paths"]!.AsObject().Select(path => path.Key).ToList();
        Assert.Contains("/v1/participants/{pseudonym}/shared/{category}", paths);
        Assert.Contains("/v1/access-log/{entry}/proof", paths);
        Assert.Contains("/v1/standing-facts", paths);
    }

    [Fact]
    public async Task Refuses_to_start_in_production_on_what_was_made_for_development()
    {
        var refused = await Record.ExceptionAsync(() => GatewayWorld.StartAsync(("environment", "Production")));

        var faults = Assert.IsType<StartupRefusedException>(refused).Faults;
        Assert.Contains(faults, fault => fault.Contains("is for development", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Policy", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Takes_a_batch_once_and_says_which_comes_next()
    {
        var token = _world.Identity.Machine("nav");
        var batch = StandingBatch.Of(_world.Seed, _world.Seed.Agencies[0], sequence: 1);

        var old = await _world.SendAsync(HttpMethod.Put, "/v1/standing-facts", token, batch.ToJsonString());
        batch["sequence"] = 1_000_000;
        batch["asOf"] = TimeProvider.System.GetUtcNow().AddHours(1).ToString("O");
        var future = await _world.SendAsync(HttpMethod.Put, "/v1/standing-facts", token, batch.ToJsonString());

        Assert.Equal((409, "urn:navo:problem:sequence"), (old.Status, old.Type));
        Assert.Equal(2, old.Json["expected"]!.GetValue<long>());
        Assert.Equal(400, future.Status);
    }

    private Task<Answer> GetAsync(string address) => _world.SendAsync(HttpMethod.Get, address, token: null);
}
