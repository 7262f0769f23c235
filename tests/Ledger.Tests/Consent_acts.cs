using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

public sealed class Consent_acts
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Withdrawing_again_gives_the_same_answer()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var given = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        var first = await ledger.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None);
        var again = await ledger.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None);

        Assert.Equal(first!.Ended.Position, again!.Ended.Position);
        Assert.Equal(first.Ended.Instant, again.Ended.Instant);
        Assert.Equal(2, (await ledger.Get<Consents>().EventsAsync(subject, None)).Count);
    }

    [Fact]
    public async Task Nobody_withdraws_for_another()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var given = await ledger.Get<Consents>().GiveAsync(ledger.Yes(await ledger.KnownAsync(1)), None);
        Assert.Null(await ledger.Get<Consents>().WithdrawAsync(await ledger.KnownAsync(2), given.Consent!.Value, None));
        Assert.Null(await ledger.Get<Consents>().WithdrawAsync(await ledger.KnownAsync(2), ConsentId.From(Guid.NewGuid()), None));
    }

    [Fact]
    public async Task A_second_yes_supersedes_and_a_no_ends_it()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var first = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        var second = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        Assert.Equal(second.Consent, (await ConsentAsync(ledger, subject))!.Consent);
        Assert.Equal(second.Position, (await ledger.Get<Consents>().WithdrawAsync(subject, first.Consent!.Value, None))!.Ended.Position);
        Assert.Equal(ConsentState.Given, (await ConsentAsync(ledger, subject))!.State);

        await ledger.Get<Consents>().RefuseAsync(ledger.Yes(subject), None);
        Assert.Equal(ConsentState.Refused, (await ConsentAsync(ledger, subject))!.State);
        Assert.Equal(ConsentEventKind.Refused, (await ledger.Get<Consents>().WithdrawAsync(subject, second.Consent!.Value, None))!.Ended.Kind);
    }

    [Fact]
    public async Task Every_act_takes_the_head_and_leaves_a_row()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var before = await RevisionAsync(ledger, subject);
        var given = await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject) with { Content = one => $"receipt {one.Consent}" }, None);
        await ledger.Get<Consents>().LaterAsync(ledger.Yes(subject), None);
        await ledger.Get<Consents>().WithdrawAsync(subject, given.Consent!.Value, None);
        var block = await ledger.Get<Blocks>().BlockAsync(subject, new Block.OfUnit(TestLedger.Requestor, TestLedger.Unit), None);
        Assert.Equal(block.Id, (await ledger.Get<Blocks>().BlockAsync(subject, block.Block, None)).Id);
        Assert.True(await ledger.Get<Blocks>().UnblockAsync(subject, block.Id, None));
        Assert.False(await ledger.Get<Blocks>().UnblockAsync(subject, block.Id, None));

        Assert.Equal(before + 5, await RevisionAsync(ledger, subject));
        var rows = await ledger.Get<AccessRows>().OfSubjectAsync(subject, null, 10, None);
        Assert.Equal(["unblocked", "blocked", "withdrawn", "later", "given P1"], rows.Items.Select(row => row.Detail));
        Assert.Equal($"receipt {given.Consent}", (await ledger.Get<Consents>().EventsAsync(subject, None))[0].Content);
    }

    [Fact]
    public async Task A_yes_lapses_when_follow_up_is_broken_for_30_days()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var today = DateOnly.FromDateTime(ledger.Clock.GetUtcNow().UtcDateTime);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1) with
        {
            FollowUps = [new StandingFollowUp { Unit = TestLedger.Unit.Value, From = today.AddDays(-9), To = today.AddDays(1) }],
        }));
        var subject = await ledger.KnownAsync(1);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject) with { ValidTo = ledger.Clock.GetUtcNow().AddDays(300) }, None);
        Assert.Null((await ConsentAsync(ledger, subject))!.LapsedAt);
        ledger.Clock.Offset = TimeSpan.FromDays(30);
        Assert.Null((await ConsentAsync(ledger, subject))!.LapsedAt);
        ledger.Clock.Offset = TimeSpan.FromDays(33);
        Assert.NotNull((await ConsentAsync(ledger, subject))!.LapsedAt);
    }

    [Fact]
    public async Task An_ask_reaches_a_participant_once_and_is_dropped_in_silence_elsewhere()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1), Batches.Participant(2) with { Protection = "address" }));
        var (open, hidden) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        var requests = ledger.Get<Requests>();
        var nobody = SubjectId.From(Guid.NewGuid().ToByteArray());
        foreach (var subject in (SubjectId[])[open, hidden, nobody, open])
        {
            Assert.NotNull(await requests.AskAsync(Ask(ledger, subject), None));
            Assert.NotNull(await AskedAsync(ledger, subject));
        }

        var asked = Assert.Single(await requests.ListAsync(open, None));
        Assert.Null(asked.Answer);
        Assert.Empty(await requests.ListAsync(hidden, None));
        Assert.Null(await ConsentAsync(ledger, hidden));
        Assert.Equal(ConsentState.Asked, (await ConsentAsync(ledger, open))!.State);

        await ledger.Get<Consents>().RefuseAsync(ledger.Yes(open) with { Answers = asked.Id }, None);
        Assert.Equal(ConsentEventKind.Refused, Assert.Single(await requests.ListAsync(open, None)).Answer!.Kind);
        await requests.AskAsync(Ask(ledger, open), None);
        Assert.Single(await requests.ListAsync(open, None));
        ledger.Clock.Offset = TimeSpan.FromDays(91);
        Assert.Null(await AskedAsync(ledger, open));
        await requests.AskAsync(Ask(ledger, open), None);
        Assert.Equal(2, (await requests.ListAsync(open, None)).Count);
    }

    [Fact]
    public async Task A_spoken_stop_ends_what_lives_and_answers_alike_for_nobody()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
        var item = await ledger.ReleaseAsync(subject);

        Assert.NotNull(await ledger.Get<Requests>().StopAsync(Stop(ledger, SubjectId.From(Guid.NewGuid().ToByteArray())), None));
        Assert.NotNull(await ledger.Get<Requests>().StopAsync(Stop(ledger, subject) with { MayAct = false }, None));
        Assert.Equal(ConsentState.Given, (await ConsentAsync(ledger, subject))!.State);
        Assert.NotNull(await ledger.Get<Requests>().StopAsync(Stop(ledger, subject), None));
        Assert.Equal(ConsentState.Withdrawn, (await ConsentAsync(ledger, subject))!.State);
        Assert.Equal(new SealOutcome.Stale("subject"), await ledger.Get<Seal>().SealAsync(item, None));
    }

    internal static Ask Ask(TestLedger ledger, SubjectId subject) => new()
    {
        Pseudonym = ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject),
        Caller = ledger.Caller(),
        Role = "ROLLE",
        Unit = TestLedger.Unit,
        Category = TestLedger.Category,
        Holder = TestLedger.Holder,
        Purpose = TestLedger.Purpose,
        Reason = "kode",
        MayReach = true,
        PolicyHash = TestLedger.Policy,
    };

    private static OralStop Stop(TestLedger ledger, SubjectId subject) => new()
    {
        Pseudonym = ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject),
        Caller = ledger.Caller(),
        Role = "ROLLE",
        Unit = TestLedger.Unit,
        MayAct = true,
        PolicyHash = TestLedger.Policy,
    };

    private static async Task<DateTimeOffset?> AskedAsync(TestLedger ledger, SubjectId subject)
    {
        var overview = await ledger.Get<Facts>().ReadOverviewAsync(
            new OverviewQuery
            {
                Pseudonym = ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject),
                Caller = ledger.Caller(),
                Purpose = TestLedger.Purpose,
                Categories = [new CategoryOfHolder(TestLedger.Category, TestLedger.Holder)],
                PolicyHash = TestLedger.Policy,
            },
            None);
        return Assert.Single(overview).AskedOn;
    }

    private static async Task<DecisionFacts> FactsAsync(TestLedger ledger, SubjectId subject) =>
        await ledger.Get<Facts>().ReadAsync(ledger.Query(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject)), None);

    private static async Task<ConsentFacts?> ConsentAsync(TestLedger ledger, SubjectId subject) => (await FactsAsync(ledger, subject)).Consent;

    private static async Task<long> RevisionAsync(TestLedger ledger, SubjectId subject) => (await FactsAsync(ledger, subject)).Revisions.Subject;
}
