namespace Navo.ConsentService.Tests.World;

/// <summary>One host for the tests of a class; each test has people of its own.</summary>
public sealed class HostFixture : IDisposable
{
    internal ConsentHost Host { get; } = new();

    public void Dispose() => Host.Dispose();
}
