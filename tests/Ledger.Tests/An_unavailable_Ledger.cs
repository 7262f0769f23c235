using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Tests;

public sealed class An_unavailable_Ledger
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Says_so_while_somebody_else_holds_the_write_lock_and_works_again_afterwards()
    {
        await using var ledger = await TestLedger.OpenAsync(lockTimeoutMs: 200);
        var subject = await ledger.KnownAsync(1);
        var given = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        using (var foreign = ledger.Raw())
        {
            using var held = foreign.BeginTransaction();

            await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
                await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
            await Assert.ThrowsAsync<LedgerUnavailableException>(() =>
                ledger.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None));
        }

        Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
        Assert.NotNull(await ledger.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None));
    }

    [Fact]
    public async Task Still_reads_while_somebody_else_writes()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        using var foreign = ledger.Raw();
        using var held = foreign.BeginTransaction();

        Assert.NotNull(await ledger.ReleaseAsync(subject));
    }

    [Fact]
    public async Task Says_so_when_the_turnstile_stays_taken()
    {
        await using var ledger = await TestLedger.OpenAsync(lockTimeoutMs: 100);
        using (new FileStream(ledger.DatabasePath + "-turnstile", FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.KnownAsync(1));
        }

        await ledger.KnownAsync(1);
    }

    [Fact]
    public async Task Writes_nothing_that_survives_a_fault_in_the_middle_of_a_batch()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        using (var raw = ledger.Raw())
        {
            using var command = raw.CreateCommand();
            command.CommandText = "CREATE TRIGGER full BEFORE INSERT ON entry_index BEGIN SELECT RAISE(ABORT, 'disk full'); END";
            command.ExecuteNonQuery();
        }

        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));

        using var after = ledger.Raw();
        using var check = after.CreateCommand();
        check.CommandText = "SELECT (SELECT count(*) FROM entry_content) + (SELECT count(*) FROM unintegrated) + (SELECT last FROM position_sequence)";
        Assert.Equal(0L, check.ExecuteScalar());
        check.CommandText = "DROP TRIGGER full";
        check.ExecuteNonQuery();
        Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
    }

    [Fact]
    public async Task Files_are_for_their_owner_alone()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.KnownAsync(1);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(ledger.DatabasePath)!))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }
}
