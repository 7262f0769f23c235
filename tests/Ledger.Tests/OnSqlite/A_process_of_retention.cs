using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Navo.Decisions.Agreements;
using Navo.Ledger.Retention;
using Navo.Ledger.Tests.Retention;
using Navo.Retention;

namespace Navo.Ledger.Tests.OnSqlite;

public sealed class A_process_of_retention
{
    [Fact]
    public async Task Goes_on_with_wishes_when_what_goes_by_age_fails()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var subject = await ledger.KnownAsync(1);
        await ledger.RefuseAsync(subject);
        await ledger.BeatAsync();

        // No class can be read of this policy.
        var broken = new PolicySnapshot
        {
            Hash = TestLedger.Policy,
            Environment = "test",
            Agencies = [],
            Categories = [],
            Purposes = [],
            Roles = [],
            Agreements = [],
            Laws = [],
            Retention = default,
            Words = System.Collections.Immutable.ImmutableDictionary<string, Words>.Empty,
        };
        using var worker = new RetentionWorker(
            retention.Get<RetentionRuns>(), broken, Options.Create(new RetentionOptions { PollMs = 50 }), TimeProvider.System, NullLogger<RetentionWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        var wish = ledger.Get<Erasures>().EraseAsync(subject, TestLedger.Policy, CancellationToken.None);
        await Eventually.HoldsAsync(async () => await ledger.BeatAsync() && (wish.IsCompleted || worker.ExecuteTask!.IsCompleted));
        Assert.False(worker.ExecuteTask!.IsCompleted);
        Assert.IsType<ErasureOutcome.Done>(await wish);
        await worker.StopAsync(CancellationToken.None);
    }
}
