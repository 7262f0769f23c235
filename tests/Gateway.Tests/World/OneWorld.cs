namespace Navo.Gateway.Tests.World;

/// <summary>One gateway for the tests of one class; each test makes the state it needs.</summary>
public sealed class OneWorld : IAsyncLifetime
{
    internal GatewayWorld World { get; private set; } = null!;

    public async Task InitializeAsync() => World = await GatewayWorld.StartAsync();

    public async Task DisposeAsync() => await World.DisposeAsync();
}
