namespace Navo.Ledger.Tests.OnSqlite;

public sealed class A_database_file
{
    [Fact]
    public async Task Has_a_turnstile_that_may_stay_taken_no_longer_than_a_writer_waits()
    {
        await using var ledger = await TestLedger.OpenAsync(lockTimeoutMs: 100);
        using (new FileStream(TestStore.PathOf(ledger.Folder) + "-turnstile", FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.KnownAsync(1));
        }

        await ledger.KnownAsync(1);
    }

    [Fact]
    public async Task Is_for_its_owner_alone()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.KnownAsync(1);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(TestStore.PathOf(ledger.Folder))!))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }
}
