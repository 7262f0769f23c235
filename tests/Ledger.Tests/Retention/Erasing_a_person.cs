using Navo.AccessLog.Entries;
using Navo.AccessLog.Own;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Retention;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests.Retention;

/// <summary>GDPR art. 17: nothing is left of the person, and every proof holds from the first leaf on.</summary>
public sealed class Erasing_a_person
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Leaves_nothing_of_them_and_a_log_that_holds()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var subject = await LiveAsync(ledger, 1);
        var other = await LiveAsync(ledger, 2);
        await ledger.BeatAsync();
        Assert.IsType<OwnVerdict.Complete>(OwnLogCheck.Check((await ledger.Get<OwnLogs>().ReadAsync(subject, None))!, null));
        var rows = await A_changed_number.RowsAsync(ledger, subject);
        var content = (await ledger.Get<AccessRows>().FindAsync(rows[0].Entry, None))!.Canonical!;
        byte[][] traces =
        [
            subject.ToBytes(), (await ledger.Get<Participants>().LogKeyAsync(subject, None))!, ledger.Get<BlindIndex>().Of(TestLedger.Person(1)),
            ledger.Get<BlindIndex>().Of(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject)),
        ];
        Assert.All(traces, trace => Assert.True(TestStore.Octets(ledger.Folder).AsSpan().IndexOf(trace) >= 0));
        Assert.True(ledger.IsInCopy(content));

        var receipt = await ledger.ErasedAsync(retention, subject);

        // The wish itself and the end of the yes were rows about them too.
        Assert.Equal((rows.Count + 2, "article-17"), (receipt.Rows, receipt.Rule));
        var said = EntryFormat.Decode(Assert.Single(receipt.Octets).Span);
        Assert.Equal((EntryKind.Erasure, true, receipt.Rows), (said.Kind, said.Subject.IsNone, said.Erased));
        Assert.Contains(await ledger.VerifiedAsync(), line => line.StartsWith($"content erased under rule article-17: {receipt.Rows} entries", StringComparison.Ordinal));
        Assert.False(ledger.IsInCopy(content));
        Assert.Null(await ledger.Get<OwnLogs>().ReadAsync(subject, None));
        Assert.IsType<OwnVerdict.Complete>(OwnLogCheck.Check((await ledger.Get<OwnLogs>().ReadAsync(other, None))!, null));
        Assert.All(traces, trace => Assert.True(TestStore.Octets(ledger.Folder).AsSpan().IndexOf(trace) < 0));

        // Told about anew they are somebody new.
        Assert.NotEqual(subject, await ledger.KnownAsync(1));
        Assert.IsType<ErasureOutcome.Unknown>(await ledger.Get<Erasures>().EraseAsync(subject, TestLedger.Policy, None));
    }

    [Fact]
    public async Task Ends_what_was_allowed_before_it_is_carried_out()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await LiveAsync(ledger, 1);
        var decided = await ledger.ReleaseAsync(subject);

        // Nobody is there to carry it out.
        ledger.Clock.Hurries = true;
        var accepted = Assert.IsType<ErasureOutcome.Accepted>(await ledger.Get<Erasures>().EraseAsync(subject, TestLedger.Policy, None));

        Assert.Null(await ledger.LiveReleaseAsync(subject));
        Assert.IsNotType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(decided, None));
        Assert.Equal(accepted, await ledger.Get<Erasures>().EraseAsync(subject, TestLedger.Policy, None));
        Assert.Equal(accepted, await ledger.Get<Erasures>().FindAsync(accepted.Order, None));
        Assert.Null(await ledger.Get<Erasures>().FindAsync(Guid.NewGuid(), None));
        var last = (await ledger.Get<Consents>().EventsAsync(subject, None))[^1];
        Assert.Equal((ConsentEventKind.Withdrawn, (AgencyId?)null), (last.Kind, last.ByAgency));
        Assert.Contains(await A_changed_number.RowsAsync(ledger, subject), row => row.Detail == Erasures.EndedByErasure);
    }

    [Fact]
    public async Task Takes_everyone_they_became_one_with()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var (kept, gone) = (await LiveAsync(ledger, 1), await LiveAsync(ledger, 2));
        var merges = ledger.Get<Merges>();
        var proposal = Assert.IsType<MergeOutcome.Done>(await merges.ProposeAsync(kept, gone, "registry", Act(ledger, TestLedger.Requestor), None)).Proposal;
        await merges.AnswerAsync(proposal.Id, true, Act(ledger, TestLedger.Holder), None);

        var receipt = await ledger.ErasedAsync(retention, kept);

        Assert.True(receipt.Rows > 10);
        await ledger.VerifiedAsync();
        Assert.Empty((await merges.ListAsync(None)).Proposals);
        foreach (var subject in (SubjectId[])[kept, gone])
        {
            Assert.True(TestStore.Octets(ledger.Folder).AsSpan().IndexOf(subject.ToBytes()) < 0);
        }
    }

    [Fact]
    public async Task Is_done_in_pieces_that_a_receipt_can_name()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var (subject, other) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        await Task.WhenAll(Enumerable.Range(0, 700).Select(i => ledger.RefuseAsync(i % 7 == 3 ? other : subject)));

        var receipt = await ledger.ErasedAsync(retention, subject);

        Assert.Equal((601, 2), (receipt.Rows, receipt.Entries.Length));
        await ledger.VerifiedAsync();
        Assert.Equal(new OwnVerdict.Complete(100, 0, 703), OwnLogCheck.Check((await ledger.Get<OwnLogs>().ReadAsync(other, None))!, null));
    }

    [Fact]
    public async Task Waits_for_rows_that_are_no_leaves_yet()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var retention = await ledger.RetentionAsync();
        var subject = await ledger.KnownAsync(1);
        await ledger.RefuseAsync(subject);
        ledger.Clock.Hurries = true;
        var order = Assert.IsType<ErasureOutcome.Accepted>(await ledger.Get<Erasures>().EraseAsync(subject, TestLedger.Policy, None)).Order;
        Assert.Equal(0, await retention.Get<RetentionRuns>().CarryOutAsync(None));
        await ledger.BeatAsync();
        Assert.Equal(1, await retention.Get<RetentionRuns>().CarryOutAsync(None));
        Assert.Equal(0, await retention.Get<RetentionRuns>().CarryOutAsync(None));
        Assert.IsType<ErasureOutcome.Done>(await ledger.Get<Erasures>().FindAsync(order, None));

        // The copy still has what the database has not: the next beat has both, and never one without the other.
        await ledger.VerifiedAsync();
        await ledger.BeatAsync();
        await ledger.VerifiedAsync();
    }

    private static async Task<SubjectId> LiveAsync(TestLedger ledger, int number)
    {
        await ledger.ApplyAsync(Batches.Delta(ledger, number, Batches.Participant(number)));
        var subject = await ledger.KnownAsync(number);
        await ledger.Get<Requests>().AskAsync(Consent_acts.Ask(ledger, subject), None);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject) with { Act = RequestId.From(Guid.NewGuid()), Question = PictureAnswer.Passed }, None);
        Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
        await ledger.Get<Blocks>().BlockAsync(subject, new Block.OfUnit(TestLedger.Holder, TestLedger.Unit), None);
        await ledger.RefuseAsync(subject);
        return subject;
    }

    private static OfficerAct Act(TestLedger ledger, AgencyId agency) =>
        new() { Agency = agency, Employee = ledger.Get<EmployeeAliases>().For(agency, "ombud"), EmployeeId = "ombud", Role = "ROLLE" };
}
