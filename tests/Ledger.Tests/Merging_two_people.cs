using System.Data.Common;
using Navo.AccessLog.Own;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Rights;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests;

/// <summary>Two people NAVO knows are one: two officers of two agencies say so, and nothing that was allowed of either is allowed of the one.</summary>
public sealed class Merging_two_people
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Takes_two_people_of_two_agencies()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        var merges = ledger.Get<Merges>();
        var proposal = Done(await merges.ProposeAsync(kept, gone, "registry", Officer(ledger, TestLedger.Requestor, "ombud-a"), None));

        Assert.IsType<MergeOutcome.NeedsAnother>(await merges.AnswerAsync(proposal.Id, true, Officer(ledger, TestLedger.Requestor, "ombud-a"), None));
        Assert.IsType<MergeOutcome.NeedsAnother>(await merges.AnswerAsync(proposal.Id, true, Officer(ledger, TestLedger.Requestor, "ombud-a-2"), None));
        Assert.IsType<MergeOutcome.NotFound>(await merges.AnswerAsync(Guid.NewGuid(), true, Officer(ledger, TestLedger.Holder, "ombud-b"), None));
        Assert.NotEqual(kept, await ledger.KnownAsync(2));

        Assert.Equal(MergeState.Approved, Done(await merges.AnswerAsync(proposal.Id, true, Officer(ledger, TestLedger.Holder, "ombud-b"), None)).State);
        Assert.Equal(MergeState.Approved, Done(await merges.AnswerAsync(proposal.Id, true, Officer(ledger, TestLedger.Holder, "ombud-b"), None)).State);
        Assert.IsType<MergeOutcome.Settled>(await merges.AnswerAsync(proposal.Id, false, Officer(ledger, TestLedger.Holder, "ombud-b"), None));
        Assert.Equal((kept, kept), (await ledger.KnownAsync(1), await ledger.KnownAsync(2)));
        Assert.IsType<MergeOutcome.NotFound>(await merges.ProposeAsync(kept, gone, "registry", Officer(ledger, TestLedger.Requestor, "ombud-a"), None));
    }

    [Fact]
    public async Task Ends_every_yes_of_both_and_is_never_a_union()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(kept), None);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(gone), None);
        var block = new Block.OfUnit(TestLedger.Requestor, TestLedger.Unit);
        await ledger.Get<Blocks>().BlockAsync(gone, block, None);
        var decided = await ledger.ReleaseAsync(kept);

        await MergeAsync(ledger, kept, gone);

        Assert.Null(await ledger.LiveReleaseAsync(kept));
        Assert.Null(await ledger.LiveReleaseAsync(gone));
        Assert.IsNotType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(decided, None));
        Assert.Equal(block, Assert.Single(await ledger.Get<Blocks>().ListAsync(kept, None)).Block);
        foreach (var subject in (SubjectId[])[kept, gone])
        {
            Assert.Equal(ConsentEventKind.Withdrawn, (await ledger.Get<Consents>().EventsAsync(subject, None))[^1].Kind);
        }

        // What either agency said of either is gone until it has said it anew of the one, and it is asked to.
        var facts = await FactsAsync(ledger, kept);
        Assert.False(facts.RequestorFacts.Adult.IsKnown || facts.HolderFacts.Adult.IsKnown);
        var answer = (StandingFactsOutcome.Applied)await ledger.ApplyAsync(Batches.Heartbeat(ledger, 2));
        Assert.True(answer.WantsSnapshot);
        answer = (StandingFactsOutcome.Applied)await ledger.ApplyAsync(Batches.Snapshot(ledger, 3, A_changed_number.Renumbered(2, 1)));
        Assert.False(answer.WantsSnapshot);
        Assert.True((await FactsAsync(ledger, kept)).RequestorFacts.Adult.IsKnown);
        Assert.False((await FactsAsync(ledger, gone)).RequestorFacts.Adult.IsKnown);
        Assert.Empty((await ledger.Get<Merges>().ListAsync(None)).Candidates);
    }

    [Fact]
    public async Task Is_logged_about_both_and_gives_the_one_the_rows_of_both()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(gone), None);
        await MergeAsync(ledger, kept, gone);

        var rows = await A_changed_number.RowsAsync(ledger, kept);
        Assert.Equal(2, rows.Count(row => row.Detail == "merge-proposed registry"));
        Assert.Equal(2, rows.Count(row => row.Detail == "merge-approved" && row.Holder == TestLedger.Requestor && row.Requestor == TestLedger.Holder));
        Assert.Single(rows, row => row.Detail == "ended-by-merge");
        Assert.Contains(rows, row => row.Subject == gone);
        Assert.DoesNotContain(await A_changed_number.RowsAsync(ledger, gone), row => row.Subject == kept);
    }

    [Fact]
    public async Task Gives_the_one_a_single_cap()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        foreach (var subject in (SubjectId[])[gone, kept, gone])
        {
            await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);
            Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None));
            ledger.Clock.Offset += TimeSpan.FromDays(10);
        }

        await MergeAsync(ledger, kept, gone);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(kept), None);
        Assert.Equal("cap", Assert.IsType<SealOutcome.Stale>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(kept, cap: 2), None)).Why);
        Assert.Equal(2, Assert.Single((await ledger.Get<Holdings>().ReadAsync(kept, None))!.Uses).Times);
        Assert.IsType<SealOutcome.Sealed>(await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(kept, cap: 3), None));
    }

    [Fact]
    public async Task Leaves_the_one_no_quiet_that_nobody_wished_for()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(kept), None);
        await MergeAsync(ledger, kept, gone);
        var events = await ledger.Get<Consents>().EventsAsync(kept, None);
        Assert.Equal("ended-by-merge", events[^1].EndedBy);
        Assert.Null(AskQuiet.Until(events, ledger.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Keeps_the_peace_that_a_no_of_either_gave()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        await ledger.Get<Consents>().RefuseAsync(ledger.Yes(gone), None);
        await MergeAsync(ledger, kept, gone);
        await AskAsync(ledger, kept);
        Assert.Empty(await ledger.Get<Requests>().ListAsync(kept, None));

        // Until the participant lets ask, as after an own no.
        Assert.NotNull(await ledger.Get<Consents>().OpenAsync(ledger.Yes(kept), None));
        await AskAsync(ledger, kept);
        Assert.Single(await ledger.Get<Requests>().ListAsync(kept, None));
    }

    [Fact]
    public async Task One_after_the_other_gives_the_last_the_rows_and_the_log_of_all()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (first, second) = await TwoAsync(ledger);
        var third = await ledger.KnownAsync(3);
        await MergeAsync(ledger, second, first);
        await MergeAsync(ledger, third, second);

        Assert.Equal([third, second, first], await ledger.Get<Merges>().SelvesAsync(third, None));
        var rows = await A_changed_number.RowsAsync(ledger, third);
        Assert.Equal(new HashSet<SubjectId?> { first, second, third }, rows.Select(row => row.Subject).ToHashSet());
        Assert.Equal(rows.Count, (await ledger.Get<Holdings>().ReadAsync(third, None))!.Rows.Count);
        await ledger.Get<Integrator>().BeatAsync(None);
        var own = (await ledger.Get<OwnLogs>().ReadAsync(third, None))!;
        Assert.Equal(rows.Count, Assert.IsType<OwnVerdict.Complete>(OwnLogCheck.Check(OwnLog.TryParse(own.ToJson())!, null)).Rows);
    }

    [Fact]
    public async Task Rejected_changes_nothing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(kept), None);
        var proposal = Done(await ledger.Get<Merges>().ProposeAsync(kept, gone, "registry", Officer(ledger, TestLedger.Requestor, "ombud-a"), None));
        Assert.Equal(MergeState.Rejected, Done(await ledger.Get<Merges>().AnswerAsync(proposal.Id, false, Officer(ledger, TestLedger.Holder, "ombud-b"), None)).State);
        Assert.NotNull(await ledger.LiveReleaseAsync(kept));
        Assert.Equal(gone, await ledger.KnownAsync(2));
    }

    [Fact]
    public async Task Can_be_altered_by_nobody_afterwards()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await TwoAsync(ledger);
        await MergeAsync(ledger, kept, gone);
        using var raw = ledger.Raw();
        foreach (var table in (string[])["merge_proposal SET reason = ''", "merge_answer SET answer = 'rejected'", "subject_merge SET instant = 0"])
        {
            using var command = raw.CreateCommand();
            command.CommandText = "UPDATE " + table;
            Assert.ThrowsAny<DbException>(() => command.ExecuteNonQuery());
        }
    }

    internal static async Task<(SubjectId Kept, SubjectId Gone)> TwoAsync(TestLedger ledger)
    {
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1), Batches.Participant(2)));
        return (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
    }

    internal static async Task MergeAsync(TestLedger ledger, SubjectId kept, SubjectId gone)
    {
        var proposal = Done(await ledger.Get<Merges>().ProposeAsync(kept, gone, "registry", Officer(ledger, TestLedger.Requestor, "ombud-a"), None));
        Done(await ledger.Get<Merges>().AnswerAsync(proposal.Id, true, Officer(ledger, TestLedger.Holder, "ombud-b"), None));
    }

    private static Task AskAsync(TestLedger ledger, SubjectId subject) => ledger.Get<Requests>().AskAsync(
        new Ask
        {
            Pseudonym = ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject),
            Caller = ledger.Caller(),
            Role = "ROLLE",
            Category = TestLedger.Category,
            Holder = TestLedger.Holder,
            Purpose = TestLedger.Purpose,
            Reason = "kode",
            MayReach = true,
            PolicyHash = TestLedger.Policy,
        },
        None);

    private static Task<DecisionFacts> FactsAsync(TestLedger ledger, SubjectId subject) =>
        ledger.Get<Facts>().ReadAsync(ledger.Query(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject)), None);

    private static OfficerAct Officer(TestLedger ledger, AgencyId agency, string employee) =>
        new() { Agency = agency, Employee = ledger.Get<EmployeeAliases>().For(agency, employee), EmployeeId = employee, Role = "ROLLE" };

    private static MergeProposal Done(MergeOutcome outcome) => Assert.IsType<MergeOutcome.Done>(outcome).Proposal;
}
