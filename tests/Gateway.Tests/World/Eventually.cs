namespace Navo.Gateway.Tests.World;

/// <summary>Waits for a condition, not for a time.</summary>
internal static class Eventually
{
    public static async Task IsTrueAsync(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await condition())
        {
            _ = await again.WaitForNextTickAsync(deadline.Token);
        }
    }
}
