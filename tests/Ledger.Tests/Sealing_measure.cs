using System.Diagnostics;
using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;
using Xunit.Abstractions;

namespace Navo.Ledger.Tests;

/// <summary>Reports how fast rows are sealed and how long a withdrawal of another process takes meanwhile. A timing is reported here, never asserted.</summary>
public sealed class Sealing_measure(ITestOutputHelper output)
{
    [Fact]
    public async Task Reports_rows_a_second_and_the_latency_of_a_withdrawal_under_load()
    {
        await using var gateway = await TestLedger.OpenAsync(lockTimeoutMs: 20_000);
        await using var consentService = await TestLedger.OpenAsync(beside: gateway, lockTimeoutMs: 20_000);
        var subjects = await Task.WhenAll(Enumerable.Range(1, 200).Select(gateway.KnownAsync));
        var items = await Task.WhenAll(subjects.Take(100).Select(subject => gateway.ReleaseAsync(subject)));
        var seal = gateway.Get<Seal>();
        var before = Stopwatch.GetTimestamp();
        var next = 0;
        var sealing = Task.WhenAll(Enumerable.Range(0, 256).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var i && i <= TestStore.MeasuredRows)
            {
                Assert.IsType<SealOutcome.Sealed>(await seal.SealAsync(items[i % items.Length], CancellationToken.None));
            }
        })));
        var stopping = Task.Run(async () =>
        {
            var latencies = new List<double>();
            for (var i = 100; i < subjects.Length && !sealing.IsCompleted; i++)
            {
                var given = await consentService.Get<Consents>().GiveAsync(consentService.Yes(subjects[i]), CancellationToken.None);
                var start = Stopwatch.GetTimestamp();
                await consentService.Get<Consents>().WithdrawAsync(subjects[i], given.Consent!.Value, CancellationToken.None);
                latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds - 20);
            }

            return latencies.Order().ToList();
        });
        await sealing;
        var seconds = Stopwatch.GetElapsedTime(before).TotalSeconds;
        var sorted = await stopping;

        output.WriteLine($"{TestStore.MeasuredRows / seconds:0} rows/s (releases, each with its checks, 2 writers of 2 Ledgers)");
        output.WriteLine(
            $"withdrawal to commit, besides W: median {sorted[sorted.Count / 2]:0} ms, p95 {sorted[(int)(sorted.Count * 0.95)]:0} ms, n={sorted.Count}");
        Assert.NotEmpty(sorted);
    }
}
