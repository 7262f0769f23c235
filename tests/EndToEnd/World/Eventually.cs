namespace Navo.EndToEnd.World;

/// <summary>Waits for a condition, never for a time.</summary>
public static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> condition, TimeSpan within, string what)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var deadline = TimeProvider.System.GetUtcNow() + within;
        while (true)
        {
            try
            {
                if (await condition())
                {
                    return;
                }
            }
            catch (HttpRequestException) when (TimeProvider.System.GetUtcNow() < deadline)
            {
                // The process is not up yet; that is what is waited for.
            }

            Assert.True(TimeProvider.System.GetUtcNow() < deadline, $"It never came true: {what}");
            _ = await timer.WaitForNextTickAsync();
        }
    }
}
