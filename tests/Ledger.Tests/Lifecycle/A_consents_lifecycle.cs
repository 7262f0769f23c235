namespace Navo.Ledger.Tests.Lifecycle;

public sealed class A_consents_lifecycle
{
    private const int Steps = 14;

    /// <summary>NAVO_LONG=1 walks 10,000 lives; the suite a few of them.</summary>
    private static readonly int Runs = Environment.GetEnvironmentVariable("NAVO_LONG") == "1" ? 10_000 : 60;

    [Fact]
    public async Task Knows_no_state_the_spec_does_not_list_and_no_double_effect()
    {
        var folder = Directory.CreateTempSubdirectory("navo-lives-").FullName;
        var ledger = await TestLedger.OpenAsync(folder: folder);
        var (clock, start) = (ledger.Clock, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        (clock.Stands, clock.Hurries) = (start, true);
        var (restarts, releases, retries) = (0, 0, 0);
        for (var run = 1; run <= Runs; run++)
        {
            var random = new Random(run);
            var walk = new Walk(random, clock, run);
            clock.Offset = TimeSpan.Zero;
            for (var step = 0; step < Steps; step++)
            {
                if (random.Next(100) == 0)
                {
                    restarts++;
                    await ledger.DisposeServicesAsync();
                    ledger = await TestLedger.OpenAsync(beside: ledger);
                }

                await walk.StepAsync(ledger);
            }

            await walk.LookBackAsync(ledger);
            (releases, retries) = (releases + walk.Releases, retries + walk.Retries);
        }

        await ledger.DisposeServicesAsync();
        Directory.Delete(folder, recursive: true);
        Assert.True(restarts > 0 && releases > 0 && retries > 0);
        Console.WriteLine($"lives={Runs} steps={Runs * Steps} restarts={restarts} retries={retries} releases={releases}");
    }
}
