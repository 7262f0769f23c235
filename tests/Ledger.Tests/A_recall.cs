using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Delivering;
using Navo.Ledger.Identity;
using Navo.Ledger.Recalling;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Tests;

public sealed class A_recall
{
    private const string Provision = "ARKIVLOVA";

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Follows_a_stop_for_each_release_that_was_written_down_and_for_no_other()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (subject, consent) = await SharingAsync(ledger);
        var written = await ReleaseAsync(ledger, subject, "journalfort");
        _ = await ReleaseAsync(ledger, subject, "used-in-plan");
        _ = await ReleaseAsync(ledger, subject, null);
        var changed = await ReleaseAsync(ledger, subject, "journalfort");
        _ = await MarkAsync(ledger, subject, changed, "not-useful");
        Assert.Empty(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));

        _ = await ledger.Get<Consents>().WithdrawAsync(subject, consent, None);
        _ = await ledger.Get<Consents>().WithdrawAsync(subject, consent, None);
        var recall = Assert.Single(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));
        Assert.Equal(
            (written, TestLedger.Requestor, TestLedger.Unit, RecallCause.Stop, false, null),
            (recall.Release, recall.Agency, recall.Unit!.Value, recall.Cause, recall.IsDelivered, recall.Answer));
        var rows = (await ledger.Get<AccessRows>().OfSubjectAsync(subject, null, 100, None)).Items;
        Assert.Equal(written, Assert.Single(rows, row => row.Detail == "recalled").RefersTo);
    }

    [Fact]
    public async Task Follows_a_mark_that_comes_after_the_stop()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (subject, consent) = await SharingAsync(ledger);
        var release = await ReleaseAsync(ledger, subject, null);
        _ = await ledger.Get<Consents>().WithdrawAsync(subject, consent, None);
        Assert.Empty(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));
        _ = await MarkAsync(ledger, subject, release, "journalfort");
        _ = await MarkAsync(ledger, subject, release, "journalfort");
        Assert.Equal(release, Assert.Single(await ledger.Get<Recalls>().OfSubjectAsync(subject, None)).Release);
    }

    [Fact]
    public async Task Follows_a_block_of_the_one_who_wrote_it_down()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (subject, _) = await SharingAsync(ledger);
        _ = await ReleaseAsync(ledger, subject, "journalfort");
        var stranger = ledger.Get<EmployeeAliases>().For(TestLedger.Requestor, "en-annen");
        _ = await ledger.Get<Blocks>().BlockAsync(subject, new Block.OfEmployee(TestLedger.Requestor, stranger), None);
        Assert.Empty(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));
        _ = await ledger.Get<Blocks>().BlockAsync(subject, new Block.OfUnit(TestLedger.Requestor, TestLedger.Unit), None);
        Assert.Equal(RecallCause.Block, Assert.Single(await ledger.Get<Recalls>().OfSubjectAsync(subject, None)).Cause);
    }

    [Theory]
    [InlineData("employee")]
    [InlineData("unit")]
    [InlineData("agency")]
    public async Task Follows_a_mark_that_comes_after_the_block(string who)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (subject, _) = await SharingAsync(ledger);
        var (release, other) = (await ReleaseAsync(ledger, subject, null), await ReleaseAsync(ledger, subject, null));
        _ = await ledger.Get<Blocks>().BlockAsync(subject, new Block.OfAgency(TestLedger.Holder), None);
        _ = await ledger.Get<Blocks>().BlockAsync(subject, new Block.OfAgency(TestLedger.Requestor, CategoryId.Parse("kategori-y")), None);
        _ = await MarkAsync(ledger, subject, release, "journalfort");
        Assert.Empty(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));
        _ = await MarkAsync(ledger, subject, release, "used-in-plan");

        var block = await ledger.Get<Blocks>().BlockAsync(subject, Of(ledger, who), None);
        Assert.Empty(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));
        _ = await MarkAsync(ledger, subject, release, "journalfort");
        _ = await MarkAsync(ledger, subject, release, "journalfort");
        var recall = Assert.Single(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));
        Assert.Equal((release, RecallCause.Block), (recall.Release, recall.Cause));

        // As a later yes after a stop: which came first, the mark or the lifting, makes no difference. What is got after the lifting is another matter.
        Assert.True(await ledger.Get<Blocks>().UnblockAsync(subject, block.Id, None));
        _ = await MarkAsync(ledger, subject, other, "journalfort");
        Assert.Equal(2, (await ledger.Get<Recalls>().OfSubjectAsync(subject, None)).Count);
        _ = await ReleaseAsync(ledger, subject, "journalfort");
        Assert.Equal(2, (await ledger.Get<Recalls>().OfSubjectAsync(subject, None)).Count);
    }

    [Fact]
    public async Task Follows_a_stop_and_a_block_once()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (subject, consent) = await SharingAsync(ledger);
        _ = await ReleaseAsync(ledger, subject, "journalfort");
        _ = await ledger.Get<Consents>().WithdrawAsync(subject, consent, None);
        _ = await ledger.Get<Blocks>().BlockAsync(subject, Of(ledger, "employee"), None);
        _ = await ledger.Get<Blocks>().BlockAsync(subject, Of(ledger, "unit"), None);
        Assert.Equal(RecallCause.Stop, Assert.Single(await ledger.Get<Recalls>().OfSubjectAsync(subject, None)).Cause);
        Assert.Equal(1, await ledger.Get<Outbox>().RunAsync(OutboxKind.Recall, (_, _) => Task.FromResult<Delivery>(new Delivery.Sent()), None));
    }

    [Fact]
    public async Task Follows_a_stop_of_the_yes_that_took_the_place_of_another()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (subject, _) = await SharingAsync(ledger);
        var release = await ReleaseAsync(ledger, subject, "journalfort");
        var later = (await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None)).Consent!.Value;
        Assert.Empty(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));
        _ = await ledger.Get<Consents>().WithdrawAsync(subject, later, None);
        Assert.Equal(release, Assert.Single(await ledger.Get<Recalls>().OfSubjectAsync(subject, None)).Release);
    }

    [Fact]
    public async Task Follows_no_end_that_nobody_wished_whenever_it_is_marked()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        var (subject, _) = await SharingAsync(ledger);
        _ = await ReleaseAsync(ledger, subject, "journalfort");
        var late = await ReleaseAsync(ledger, subject, null);
        await ledger.ApplyAsync(Batches.Delta(ledger, 2, Batches.Participant(1) with { Alive = false }));
        Assert.Equal(ConsentEventKind.Withdrawn, (await ledger.Get<Consents>().EventsAsync(subject, None))[^1].Kind);
        _ = await MarkAsync(ledger, subject, late, "journalfort");
        Assert.Empty(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));
    }

    [Fact]
    public async Task Waits_in_the_outbox_until_the_adapter_has_it()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (subject, consent) = await SharingAsync(ledger);
        _ = await ReleaseAsync(ledger, subject, "journalfort");
        _ = await ledger.Get<Consents>().WithdrawAsync(subject, consent, None);
        var delivered = new List<(Recall Recall, Pseudonym Person)>();
        Assert.Equal(0, await ledger.Get<Outbox>().RunAsync(OutboxKind.Recall, (_, _) => Task.FromResult<Delivery>(new Delivery.Down("connect")), None));
        ledger.Clock.Offset += TimeSpan.FromHours(1);
        Assert.Equal(1, await ledger.Get<Outbox>().RunAsync(
            OutboxKind.Recall,
            async (item, cancellationToken) =>
            {
                delivered.Add((await ledger.Get<Recalls>().OfDeliveryAsync(item, cancellationToken))!.Value);
                return new Delivery.Sent();
            },
            None));
        var (recall, person) = Assert.Single(delivered);
        Assert.Equal((subject, ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject)), (recall.Subject!.Value, person));
        Assert.True(Assert.Single(await ledger.Get<Recalls>().OfSubjectAsync(subject, None)).IsDelivered);
    }

    [Fact]
    public async Task Is_answered_once_by_the_agency_it_went_to_and_the_answer_is_a_row()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (subject, consent) = await SharingAsync(ledger);
        var release = await ReleaseAsync(ledger, subject, "journalfort");
        _ = await ledger.Get<Consents>().WithdrawAsync(subject, consent, None);
        var recalls = ledger.Get<Recalls>();
        var recall = Assert.Single(await recalls.OfAgencyAsync(TestLedger.Requestor, 10, None));
        var kept = new GivenAnswer { Recall = recall.Id, Provision = Provision, Employee = ledger.Caller().Employee, EmployeeId = "ansatt-1", PolicyHash = TestLedger.Policy };
        Assert.False(await recalls.AnswerAsync(TestLedger.Holder, kept, None));
        Assert.False(await recalls.AnswerAsync(TestLedger.Requestor, kept with { Recall = Guid.NewGuid() }, None));
        Assert.True(await recalls.AnswerAsync(TestLedger.Requestor, kept, None));
        Assert.True(await recalls.AnswerAsync(TestLedger.Requestor, kept, None));
        Assert.False(await recalls.AnswerAsync(TestLedger.Requestor, kept with { Provision = null }, None));
        var answered = Assert.Single(await recalls.OfSubjectAsync(subject, None));
        Assert.Equal((Provision, false), (answered.Answer!.Provision, answered.Answer.IsDeleted));
        var row = Assert.Single((await ledger.Get<AccessRows>().OfSubjectAsync(subject, null, 100, None)).Items, one => one.Detail == Recalls.Kept);
        Assert.Equal((release, Provision), (row.RefersTo!.Value, row.Reasons[0].Code));
    }

    private static Block Of(TestLedger ledger, string who) => who switch
    {
        "employee" => new Block.OfEmployee(TestLedger.Requestor, ledger.Caller().Employee),
        "unit" => new Block.OfUnit(TestLedger.Requestor, TestLedger.Unit),
        _ => new Block.OfAgency(TestLedger.Requestor),
    };

    internal static async Task<(SubjectId Subject, ConsentId Consent)> SharingAsync(TestLedger ledger)
    {
        var subject = await ledger.KnownAsync(1);
        return (subject, (await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None)).Consent!.Value);
    }

    internal static async Task<EntryId> ReleaseAsync(TestLedger ledger, SubjectId subject, string? outcome)
    {
        var sealedRow = Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
        if (outcome is not null)
        {
            _ = Assert.IsType<SealOutcome.Sealed>(await MarkAsync(ledger, subject, sealedRow.Entry, outcome));
        }

        return sealedRow.Entry;
    }

    internal static Task<SealOutcome> MarkAsync(TestLedger ledger, SubjectId subject, EntryId release, string outcome) => ledger.Get<Seal>().SealAsync(
        new SealItem
        {
            Draft = new EntryDraft
            {
                Kind = EntryKind.Outcome,
                Subject = subject,
                CallerAgency = TestLedger.Requestor,
                Role = "ROLLE",
                Unit = TestLedger.Unit,
                Category = TestLedger.Category,
                Holder = TestLedger.Holder,
                Requestor = TestLedger.Requestor,
                Purpose = TestLedger.Purpose,
                Decision = EntryDecision.Permit,
                RelatedEntry = release,
                Detail = outcome,
            },
        },
        None);
}
