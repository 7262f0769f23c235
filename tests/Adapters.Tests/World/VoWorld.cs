namespace Navo.Adapters.Tests.World;

/// <summary>VO's adapter, running, for the tests of one class together.</summary>
public sealed class VoWorld : IAsyncLifetime
{
    internal AdapterWorld World { get; private set; } = null!;

    public async Task InitializeAsync() => World = await AdapterWorld.StartAsync("oslo-vo");

    public async Task DisposeAsync() => await World.DisposeAsync();
}
