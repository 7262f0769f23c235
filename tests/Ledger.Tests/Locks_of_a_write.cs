using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tests;

public sealed class Locks_of_a_write
{
    [Fact]
    public async Task Are_all_the_heads_it_may_touch()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (taken, other) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        var (database, appenders) = (ledger.Get<LedgerDatabase>(), ledger.Get<EntryAppenders>());

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            database.WriteAsync(Locks.Of(taken), session => appenders.Begin(session).Head(other), CancellationToken.None));
        Assert.NotNull((await database.WriteAsync(Locks.Of(taken), session => appenders.Begin(session).Head(taken), CancellationToken.None)).Value);
        Assert.NotNull((await database.WriteAsync(session => appenders.Begin(session).Head(other), CancellationToken.None)).Value);
    }

    [Fact]
    public async Task Leave_one_command_at_a_time()
    {
        await using var ledger = await TestLedger.OpenAsync();
        _ = await ledger.KnownAsync(1);
        Assert.Throws<InvalidOperationException>(() => ledger.Get<LedgerDatabase>().Read(session =>
            session.List("SELECT subject FROM subject_head", row => session.Scalar("SELECT count(*) FROM subject_head"))));
    }
}
