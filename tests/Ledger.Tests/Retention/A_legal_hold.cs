using Navo.Ledger.Retention;
using RetentionClass = Navo.Decisions.Agreements.Retention;

namespace Navo.Ledger.Tests.Retention;

/// <summary>What may be needed as evidence is erased neither by age nor by wish, and both setting and lifting a hold are rows.</summary>
public sealed class A_legal_hold
{
    private static readonly RetentionClass Rows = new("access-entry", "evidence", 120, "entry", "erase-content", "x");

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Stops_the_erasure_of_a_person_and_says_why()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var subject = await ledger.KnownAsync(1);
        var holds = ledger.Get<LegalHolds>();
        var hold = (await holds.SetAsync(ledger.Officer(), subject, "court-case", "2026/17", None))!;
        Assert.Equal(hold.Id, (await holds.SetAsync(ledger.Officer(), subject, "court-case", "2026/17", None))!.Id);

        var held = Assert.IsType<ErasureOutcome.Held>(await ledger.EraseAsync(retention, subject)).Hold;
        Assert.Equal(("court-case", TestLedger.Requestor), (held.Reason, held.Agency));
        Assert.Null(await holds.LiftAsync(hold.Id, ledger.Officer(TestLedger.Holder), "over", None));
        Assert.NotNull((await holds.LiftAsync(hold.Id, ledger.Officer(), "over", None))!.LiftedAt);
        Assert.Equal("over", (await holds.LiftAsync(hold.Id, ledger.Officer(), "again", None))!.LiftedFor);
        var rows = await A_changed_number.RowsAsync(ledger, subject);
        Assert.Equal(["hold-set", "erasure-refused", "hold-lifted"], rows.OrderBy(row => row.Instant).ThenBy(row => row.Position).Select(row => row.Detail));

        await ledger.ErasedAsync(retention, subject);
        await ledger.VerifiedAsync();
        Assert.Null(await holds.SetAsync(ledger.Officer(), subject, "police", "1", None));
    }

    [Fact]
    public async Task Set_after_the_wish_keeps_it_waiting()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var subject = await ledger.KnownAsync(1);
        ledger.Clock.Hurries = true;
        var order = Assert.IsType<ErasureOutcome.Accepted>(await ledger.Get<Erasures>().EraseAsync(subject, TestLedger.Policy, None)).Order;
        var hold = (await ledger.Get<LegalHolds>().SetAsync(ledger.Officer(), null, "supervision", "2026/18", None))!;
        await ledger.BeatAsync();
        Assert.Equal(0, await retention.Get<RetentionRuns>().CarryOutAsync(None));
        Assert.Equal("supervision", Assert.IsType<ErasureOutcome.Held>(await ledger.Get<Erasures>().FindAsync(order, None)).Hold.Reason);
        await ledger.Get<LegalHolds>().LiftAsync(hold.Id, ledger.Officer(), "over", None);
        Assert.Equal(1, await retention.Get<RetentionRuns>().CarryOutAsync(None));
        Assert.IsType<ErasureOutcome.Done>(await ledger.Get<Erasures>().FindAsync(order, None));
    }

    [Fact]
    public async Task Keeps_a_persons_old_rows_while_others_go()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        ledger.Clock.Offset = TimeSpan.FromDays(-11 * 366);
        var (held, other) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        await ledger.RefuseAsync(held);
        await ledger.RefuseAsync(other);
        ledger.Clock.Offset = TimeSpan.Zero;
        var hold = (await ledger.Get<LegalHolds>().SetAsync(ledger.Officer(), held, "complaint", "2026/19", None))!;
        await ledger.BeatAsync();

        Assert.Equal(1, Assert.Single((await RunAsync(retention)).Erased).Count);
        Assert.Empty(await A_changed_number.RowsAsync(ledger, other));
        Assert.Contains(await A_changed_number.RowsAsync(ledger, held), row => row.Kind == "refusal");

        await ledger.Get<LegalHolds>().LiftAsync(hold.Id, ledger.Officer(), "over", None);
        Assert.Equal(1, Assert.Single((await RunAsync(retention)).Erased).Count);
        await ledger.BeatAsync();
        await ledger.VerifiedAsync();
    }

    [Fact]
    public async Task Of_everything_stops_the_whole_run()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        ledger.Clock.Offset = TimeSpan.FromDays(-11 * 366);
        await ledger.RefuseAsync(await ledger.KnownAsync(1));
        await ledger.BeatAsync();
        ledger.Clock.Offset = TimeSpan.Zero;
        await ledger.Get<LegalHolds>().SetAsync(ledger.Officer(), null, "supervision", "2026/20", None);
        var report = await RunAsync(retention);
        Assert.Equal((true, "supervision"), (report.Erased.IsEmpty, report.Hold!.Reason));
        Assert.True(Assert.Single(await ledger.Get<LegalHolds>().ListAsync(None)).IsOfEverything);
    }

    private static Task<RetentionReport> RunAsync(TestLedger retention) => retention.Get<RetentionRuns>().RunAsync([Rows], TestLedger.Policy, isRehearsal: false, None);
}
