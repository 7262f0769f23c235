using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>One running system shared by the tests that leave it as they found it.</summary>
public sealed class TheWholeSystem : IAsyncLifetime
{
    public RunningSystem Running { get; private set; } = null!;

    public async Task InitializeAsync() => Running = await RunningSystem.StartAsync();

    public async Task DisposeAsync() => await Running.DisposeAsync();
}

/// <summary>The tests that kill, lock and crowd a system, and see that it works again.</summary>
[CollectionDefinition(Name)]
public sealed class OnAStrainedSystem : ICollectionFixture<TheWholeSystem>
{
    public const string Name = "one system under strain";
}

[CollectionDefinition(Name)]
public sealed class OnOneSystem : ICollectionFixture<TheWholeSystem>
{
    public const string Name = "one running system";
}
