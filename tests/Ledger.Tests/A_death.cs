using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

public sealed class A_death
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Ends_every_yes_once_and_leaves_the_log()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        var subject = await ledger.KnownAsync(1);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        var decided = await ledger.ReleaseAsync(subject);

        await ledger.ApplyAsync(Batches.Delta(ledger, 2, Batches.Participant(1) with { Alive = false }));
        Assert.Equal(ConsentState.Withdrawn, (await ledger.Get<Facts>().ReadAsync(ledger.Query(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject)), None)).Consent!.State);
        Assert.IsNotType<Sealing.SealOutcome.Sealed>(await ledger.Get<Sealing.Seal>().SealAsync(decided, None));
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1) with { Alive = false }), TestLedger.Holder);
        await ledger.ApplyAsync(Batches.Delta(ledger, 3, Batches.Participant(1) with { Alive = false, Shielded = true }));

        var ended = Assert.Single(await A_changed_number.RowsAsync(ledger, subject), row => row.Detail == "ended-by-death");
        Assert.Equal((TestLedger.Holder, TestLedger.Requestor, TestLedger.Category), (ended.Holder, ended.Requestor, ended.Category));
        Assert.Equal(2, (await ledger.Get<Consents>().EventsAsync(subject, None)).Count);

        // Registered by mistake: the yes does not come back by itself.
        await ledger.ApplyAsync(Batches.Delta(ledger, 4, Batches.Participant(1)));
        Assert.Null(await ledger.LiveReleaseAsync(subject));
    }
}
