using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Delivering;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Recalling;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Tests;

/// <summary>Two people turned out to be one: what the one wishes reaches what was written down about either, and the agency is told of the one it knows now.</summary>
public sealed class A_recall_of_one_who_was_two
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Follows_a_no_of_the_one_for_what_was_written_down_about_both()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        var about = (Kept: await A_recall.ReleaseAsync(ledger, kept, "journalfort"), Gone: await A_recall.ReleaseAsync(ledger, gone, "journalfort"));
        await Merging_two_people.MergeAsync(ledger, kept, gone);
        Assert.Empty(await RecallsAsync(ledger, kept));

        _ = await ledger.Get<Consents>().RefuseAsync(ledger.Yes(kept), None);
        Assert.Equal([about.Gone, about.Kept], (await RecallsAsync(ledger, kept)).Select(recall => recall.Release).OrderBy(release => release == about.Kept));
        Assert.All(await ToldAsync(ledger), person => Assert.Equal(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, kept), person));
    }

    [Fact]
    public async Task Follows_a_mark_that_comes_after_the_merge_and_the_no()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        var releases = new[] { await A_recall.ReleaseAsync(ledger, gone, null), await A_recall.ReleaseAsync(ledger, gone, null) };
        await Merging_two_people.MergeAsync(ledger, kept, gone);
        Assert.Equal((kept, kept), (await ledger.Get<Merges>().NowAsync(gone, None), await ledger.Get<Merges>().NowAsync(kept, None)));
        _ = await A_recall.MarkAsync(ledger, kept, releases[0], "journalfort");
        Assert.Empty(await RecallsAsync(ledger, kept));
        _ = await ledger.Get<Consents>().RefuseAsync(ledger.Yes(kept), None);
        Assert.Equal(releases[0], Assert.Single(await RecallsAsync(ledger, kept)).Release);

        // Marked as the one gone, by a process that looked before the merge: not under a head that no stop takes any more, but once more.
        Assert.Equal(new SealOutcome.Stale("subject"), await A_recall.MarkAsync(ledger, gone, releases[1], "journalfort"));
        Assert.Single(await RecallsAsync(ledger, kept));
        _ = await A_recall.MarkAsync(ledger, kept, releases[1], "journalfort");
        Assert.Equal(2, (await RecallsAsync(ledger, kept)).Count);
    }

    [Fact]
    public async Task Made_before_the_merge_is_the_ones_from_then_on()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        var release = await A_recall.ReleaseAsync(ledger, gone, "journalfort");
        _ = await ledger.Get<Consents>().RefuseAsync(ledger.Yes(gone), None);
        await Merging_two_people.MergeAsync(ledger, kept, gone);

        var recall = Assert.Single(await RecallsAsync(ledger, kept));
        Assert.Equal((release, kept), (recall.Release, recall.Subject!.Value));
        Assert.Equal(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, kept), Assert.Single(await ToldAsync(ledger)));
        Assert.True(await ledger.Get<Recalls>().AnswerAsync(TestLedger.Requestor, new GivenAnswer { Recall = recall.Id, PolicyHash = TestLedger.Policy }, None));
        Assert.Contains(await A_changed_number.RowsAsync(ledger, kept), row => row.Detail == Recalls.Deleted && row.Subject == kept);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Follows_the_merge_for_what_either_had_stopped_or_blocked_before(bool stops)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        var release = await A_recall.ReleaseAsync(ledger, gone, "journalfort");
        if (stops)
        {
            _ = await ledger.Get<Consents>().RefuseAsync(ledger.Yes(kept), None);
        }
        else
        {
            _ = await ledger.Get<Blocks>().BlockAsync(kept, new Block.OfUnit(TestLedger.Requestor, TestLedger.Unit), None);
        }

        Assert.Empty(await RecallsAsync(ledger, gone));
        await Merging_two_people.MergeAsync(ledger, kept, gone);
        var recall = Assert.Single(await RecallsAsync(ledger, kept));
        Assert.Equal((release, stops ? RecallCause.Stop : RecallCause.Block), (recall.Release, recall.Cause));
    }

    [Fact]
    public async Task Follows_a_stop_said_aloud_where_no_yes_is_left_whenever_it_is_marked()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        _ = await A_recall.ReleaseAsync(ledger, gone, "journalfort");
        var late = await A_recall.ReleaseAsync(ledger, gone, null);
        await Merging_two_people.MergeAsync(ledger, kept, gone);
        await StopAloudAsync(ledger, kept, mayAct: false);
        Assert.Empty(await RecallsAsync(ledger, kept));
        await StopAloudAsync(ledger, kept, mayAct: true);
        Assert.Single(await RecallsAsync(ledger, kept));
        _ = await A_recall.MarkAsync(ledger, kept, late, "journalfort");
        Assert.Equal(2, (await RecallsAsync(ledger, kept)).Count);
    }

    private static Task StopAloudAsync(TestLedger ledger, SubjectId subject, bool mayAct) => ledger.Get<Requests>().StopAsync(
        new OralStop
        {
            Pseudonym = ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject),
            Caller = ledger.Caller(),
            Role = "ROLLE",
            MayAct = mayAct,
            PolicyHash = TestLedger.Policy,
        },
        None);

    private static async Task<(SubjectId Kept, SubjectId Gone)> TwoAsync(TestLedger ledger)
    {
        var (kept, gone) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        _ = await ledger.Get<Consents>().GiveAsync(ledger.Yes(kept), None);
        _ = await ledger.Get<Consents>().GiveAsync(ledger.Yes(gone), None);
        return (kept, gone);
    }

    private static Task<IReadOnlyList<Recall>> RecallsAsync(TestLedger ledger, SubjectId subject) => ledger.Get<Recalls>().OfSubjectAsync(subject, None);

    private static async Task<List<Pseudonym>> ToldAsync(TestLedger ledger)
    {
        var told = new List<Pseudonym>();
        _ = await ledger.Get<Outbox>().RunAsync(
            OutboxKind.Recall,
            async (item, cancellationToken) =>
            {
                told.Add((await ledger.Get<Recalls>().OfDeliveryAsync(item, cancellationToken))!.Value.Person);
                return new Delivery.Sent();
            },
            None);
        return told;
    }
}
