using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Tests;

public sealed class An_unavailable_Ledger
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Says_so_while_somebody_else_holds_the_write_lock_and_works_again_afterwards()
    {
        // The one beside it waits for a short time only; what has to succeed has all the time that a slow machine needs.
        await using var ledger = await TestLedger.OpenAsync();
        await using var impatient = await TestLedger.OpenAsync(beside: ledger, lockTimeoutMs: 200, stopTimeoutMs: 400);
        var subject = await ledger.KnownAsync(1);
        var given = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        var release = await ledger.ReleaseAsync(subject);
        using (var foreign = ledger.Raw())
        {
            using var held = TestStore.Hold(foreign);

            await Assert.ThrowsAsync<LedgerUnavailableException>(() => impatient.Get<Seal>().SealAsync(release, None));
            await Assert.ThrowsAsync<LedgerUnavailableException>(() =>
                impatient.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None));
        }

        Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
        Assert.NotNull(await ledger.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None));
    }

    [Fact]
    public async Task Lets_a_stop_wait_longer_than_a_look()
    {
        await using var ledger = await TestLedger.OpenAsync(lockTimeoutMs: 400, stopTimeoutMs: 20_000);
        var subject = await ledger.KnownAsync(1);
        var given = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        Task<EndedConsent?> stop;
        using (var foreign = ledger.Raw())
        {
            using var held = TestStore.Hold(foreign);
            await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
                await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));

            // By now a look that began with the stop would have given up; on SQLite the stop's process has one way in, so the look comes first.
            stop = Task.Run(() => ledger.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None));
            await Assert.ThrowsAsync<TimeoutException>(() => stop.WaitAsync(TimeSpan.FromMilliseconds(600)));
        }

        Assert.NotNull(await stop);
    }

    [Fact]
    public async Task Still_reads_while_somebody_else_writes()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        using var foreign = ledger.Raw();
        using var held = TestStore.Hold(foreign);

        Assert.NotNull(await ledger.ReleaseAsync(subject));
    }

    [Fact]
    public async Task Writes_nothing_that_survives_a_fault_in_the_middle_of_a_batch()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        using (var raw = ledger.Raw())
        {
            using var command = raw.CreateCommand();
            command.CommandText = TestStore.BreakIndex;
            command.ExecuteNonQuery();
        }

        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));

        using var after = ledger.Raw();
        using var check = after.CreateCommand();
        check.CommandText = "SELECT (SELECT count(*) FROM entry_content) + (SELECT count(*) FROM unintegrated)";
        Assert.Equal(0L, check.ExecuteScalar());
        check.CommandText = TestStore.MendIndex;
        check.ExecuteNonQuery();
        Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
    }
}
