using Navo.AccessLog;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Tree;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Tests;

public sealed class The_Seal
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Seals_a_release_on_a_live_consent()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var given = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);

        var outcome = await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);

        var row = Assert.IsType<SealOutcome.Sealed>(outcome);
        Assert.True(row.Position > given.Position);
        var found = await ledger.Get<AccessRows>().FindAsync(row.Entry, None);
        var entry = EntryFormat.Decode(found!.Canonical);
        Assert.Equal(given.Consent!.Value.Value, entry.ConsentId);
        Assert.Equal("release", found.Row.Kind);
        Assert.Equal(row.Position, entry.Position);
    }

    [Fact]
    public async Task Is_stale_after_a_withdrawal_and_writes_nothing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var given = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        var item = await ledger.ReleaseAsync(subject);
        await ledger.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None);

        var outcome = await ledger.Get<Seal>().SealAsync(item, None);

        Assert.Equal(new SealOutcome.Stale("subject"), outcome);
        var rows = await ledger.Get<AccessRows>().OfSubjectAsync(subject, null, 100, None);
        Assert.DoesNotContain(rows.Items, row => row.Kind == "release");
    }

    [Fact]
    public async Task Is_stale_when_the_policy_has_changed()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var item = await ledger.ReleaseAsync(await ledger.KnownAsync(1));
        await ledger.Get<PolicyHead>().SetAsync(new string('c', 64), None);

        Assert.Equal(new SealOutcome.Stale("policy"), await ledger.Get<Seal>().SealAsync(item, None));
    }

    [Fact]
    public async Task Is_stale_when_the_permit_has_run_out()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var item = await ledger.ReleaseAsync(await ledger.KnownAsync(1));
        ledger.Clock.Offset = TimeSpan.FromMinutes(6);

        Assert.Equal(new SealOutcome.Stale("instant"), await ledger.Get<Seal>().SealAsync(item, None));
    }

    [Fact]
    public async Task Fails_only_the_stale_item_of_a_batch()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (first, second) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        var given = await ledger.Get<Consents>().GiveAsync(ledger.Yes(second), None);
        var stale = await ledger.ReleaseAsync(second);
        await ledger.Get<Consents>().WithdrawAsync(second, given.Consent!.Value, None);
        var live = await ledger.ReleaseAsync(first);
        var faulty = Permits.Refusal(first, ledger.Caller()) with { };
        faulty = faulty with { Draft = faulty.Draft with { Decision = EntryDecision.Permit } };

        var tasks = new[] { live, stale, faulty, live, Permits.Refusal(null, ledger.Caller()) }
            .Select(item => ledger.Get<Seal>().SealAsync(item, None)).ToArray();

        Assert.IsType<SealOutcome.Sealed>(await tasks[0]);
        Assert.IsType<SealOutcome.Stale>(await tasks[1]);
        await Assert.ThrowsAsync<EntryFormatException>(() => tasks[2]);
        Assert.IsType<SealOutcome.Sealed>(await tasks[3]);
        Assert.IsType<SealOutcome.Sealed>(await tasks[4]);
    }

    [Fact]
    public async Task Keeps_the_cap_exactly_under_concurrency_of_two_processes()
    {
        await using var one = await TestLedger.OpenAsync();
        await using var two = await TestLedger.OpenAsync(beside: one);
        var subject = await one.KnownAsync(1);
        var item = await one.ReleaseAsync(subject, cap: 6);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60)
            .Select(i => Task.Run(() => (i % 2 == 0 ? one : two).Get<Seal>().SealAsync(item, None))));

        Assert.Equal(6, outcomes.Count(outcome => outcome is SealOutcome.Sealed));
        Assert.All(outcomes.OfType<SealOutcome.Stale>(), stale => Assert.Equal("cap", stale.Why));
    }

    [Fact]
    public async Task Counts_uses_in_a_rolling_window()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
        }

        var query = ledger.Query(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject));
        Assert.Equal(3, (await ledger.Get<Standing.Facts>().ReadAsync(query, None)).Uses);
        ledger.Clock.Offset = TimeSpan.FromDays(29);
        Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
        Assert.Equal(4, (await ledger.Get<Standing.Facts>().ReadAsync(query, None)).Uses);
        ledger.Clock.Offset = TimeSpan.FromDays(31);
        Assert.Equal(1, (await ledger.Get<Standing.Facts>().ReadAsync(query, None)).Uses);
    }

    [Fact]
    public async Task Chains_each_persons_rows_and_counts_them()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var key = await ledger.Get<Participants>().LogKeyAsync(subject, None);
        var tasks = Enumerable.Range(0, 20).Select(_ => ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), None));
        var rows = (await Task.WhenAll(tasks)).Cast<SealOutcome.Sealed>().OrderBy(row => row.Position).ToList();

        Octets32 previous = default;
        for (var i = 0; i < rows.Count; i++)
        {
            var found = await ledger.Get<AccessRows>().FindAsync(rows[i].Entry, None);
            var entry = EntryFormat.Decode(found!.Canonical);
            Assert.Equal(i + 1, entry.RunningCount);
            Assert.Equal(previous, entry.PreviousLeaf);
            Assert.True(SubjectTag.Matches(key, entry));
            previous = MerkleTree.LeafHash(found.Canonical);
        }
    }

    [Fact]
    public async Task Goes_on_where_it_was_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("navo-ledger-").FullName;
        long last;
        await using (var before = await TestLedger.OpenAsync(folder: folder))
        {
            var subject = await before.KnownAsync(1);
            last = ((SealOutcome.Sealed)await before.Get<Seal>().SealAsync(Permits.Refusal(subject, before.Caller()), None)).Position;
        }

        await using (var after = await TestLedger.OpenAsync(folder: folder))
        {
            var subject = await after.Get<Participants>().FindAsync(TestLedger.Person(1), None);
            var row = (SealOutcome.Sealed)await after.Get<Seal>().SealAsync(Permits.Refusal(subject, after.Caller()), None);
            Assert.True(row.Position > last);
            Assert.Equal(2, (await after.Get<AccessRows>().OfSubjectAsync(subject!.Value, null, 10, None)).Items.Length);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Refuses_a_release_that_names_no_permit()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var item = await ledger.ReleaseAsync(await ledger.KnownAsync(1));
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.Get<Seal>().SealAsync(item with { Permit = null }, None));
    }
}
