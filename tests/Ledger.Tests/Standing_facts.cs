using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

public sealed class Standing_facts
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Make_a_participant_known_under_the_agencys_own_pseudonym()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var applied = Assert.IsType<StandingFactsOutcome.Applied>(await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1))));

        var subject = await ledger.Get<Participants>().FindAsync(TestLedger.Person(1), None);
        Assert.Equal(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject!.Value), Assert.Single(applied.Pseudonyms).Pseudonym);
        var facts = await FactsAsync(ledger, 1);
        Assert.True(facts.RequestorFacts.Adult.TryRead(out var adult) && adult);
        Assert.True(facts.RequestorFacts.FollowUps.TryRead(out var periods));
        Assert.True(Assert.Single(periods).UnitProtected.TryRead(out var isProtected) && !isProtected);
        Assert.True(facts.Caseworker.TryRead(out var worker) && worker.Units.Contains(TestLedger.Unit));
        Assert.False(facts.HolderFacts.Adult.IsKnown);
    }

    [Fact]
    public async Task Name_an_agencys_own_people_to_it_and_no_one_elses()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var applied = (StandingFactsOutcome.Applied)await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        var facts = ledger.Get<StandingFacts>();
        Assert.Equal(applied.Pseudonyms.ToArray(), (await facts.NamesAsync(TestLedger.Requestor, [TestLedger.Person(1), TestLedger.Person(2)], None)).ToArray());
        Assert.Empty(await facts.NamesAsync(TestLedger.Holder, [TestLedger.Person(1)], None));
    }

    [Fact]
    public async Task Of_nobody_are_absent_and_name_no_subject()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        var bytes = new byte[Pseudonym.ByteLength];
        bytes[0] = 1;

        foreach (var epoch in (byte[])[1, 99])
        {
            bytes[0] = epoch;
            var facts = await ledger.Get<Facts>().ReadAsync(ledger.Query(Pseudonym.From(bytes)), None);
            Assert.Null(facts.Subject);
            Assert.False(facts.RequestorFacts.Adult.IsKnown);
            Assert.True(facts.Caseworker.IsKnown);
            Assert.Equal(0, facts.Revisions.Subject);
        }
    }

    [Fact]
    public async Task Answer_the_same_batch_with_the_same_answer_and_another_with_a_conflict()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var batch = Batches.Snapshot(ledger, 5, Batches.Participant(1));
        var first = (StandingFactsOutcome.Applied)await ledger.ApplyAsync(batch);

        var again = (StandingFactsOutcome.Applied)await ledger.ApplyAsync(batch);
        Assert.True(again.Repeated);
        Assert.Equal(first.Pseudonyms.ToArray(), again.Pseudonyms.ToArray());
        Assert.Equal(new StandingFactsOutcome.Conflict(6), await ledger.ApplyAsync(batch with { AsOf = batch.AsOf.AddSeconds(-1) }));
        Assert.Equal(new StandingFactsOutcome.Conflict(6), await ledger.ApplyAsync(Batches.Delta(ledger, 4)));
    }

    [Fact]
    public async Task Are_refused_from_the_future_or_without_form()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var batch = Batches.Snapshot(ledger, 1, Batches.Participant(1));
        Assert.IsType<StandingFactsOutcome.InFuture>(await ledger.ApplyAsync(batch with { AsOf = batch.AsOf.AddMinutes(1) }));
        Assert.IsType<StandingFactsOutcome.Invalid>(await ledger.ApplyAsync(batch with { Kind = "other" }));
        Assert.IsType<StandingFactsOutcome.Invalid>(await ledger.ApplyAsync(batch with { Participants = [Batches.Participant(1) with { Protection = "?" }] }));
        Assert.IsType<StandingFactsOutcome.Invalid>(await ledger.ApplyAsync(batch with { Participants = [Batches.Participant(1) with { Fodselsnummer = "1" }] }));
        Assert.IsType<StandingFactsOutcome.Invalid>(await ledger.ApplyAsync(Batches.Heartbeat(ledger, 1) with { Participants = batch.Participants }));
    }

    [Fact]
    public async Task Take_any_day_of_the_calendar_and_an_open_end_as_none()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var period = new StandingFollowUp { Unit = TestLedger.Unit.Value, From = DateOnly.MinValue, To = DateOnly.MaxValue };
        Assert.IsType<StandingFactsOutcome.Applied>(await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1) with { FollowUps = [period] })));

        Assert.True((await FactsAsync(ledger, 1)).RequestorFacts.FollowUps.TryRead(out var periods));
        Assert.Equal((DateTimeOffset.MinValue, null), (Assert.Single(periods).From, Assert.Single(periods).To));
        Assert.Equal(DateTimeOffset.MaxValue, NorwegianDays.EndOf(DateOnly.MaxValue));
    }

    [Fact]
    public async Task Take_a_head_only_when_they_change()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        var before = await FactsAsync(ledger, 1);

        ledger.Clock.Offset = TimeSpan.FromMinutes(3);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 2, Batches.Participant(1)));
        await ledger.ApplyAsync(Batches.Delta(ledger, 3, Batches.Participant(1)));
        await ledger.ApplyAsync(Batches.Heartbeat(ledger, 4));
        var fresher = await FactsAsync(ledger, 1);
        Assert.Equal(before.Revisions.Subject, fresher.Revisions.Subject);
        Assert.Equal(before.Revisions.Employee, fresher.Revisions.Employee);
        Assert.Equal(before.Revisions.Units.ToArray(), fresher.Revisions.Units.ToArray());
        Assert.True(fresher.RequestorFacts.Adult.AsOf > before.RequestorFacts.Adult.AsOf);

        await ledger.ApplyAsync(Batches.Delta(ledger, 5, Batches.Participant(1) with { Guardian = true }));
        Assert.Equal(before.Revisions.Subject + 1, (await FactsAsync(ledger, 1)).Revisions.Subject);
    }

    [Fact]
    public async Task Make_a_release_stale_when_they_change_before_the_Seal()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        var subject = (await ledger.Get<Participants>().FindAsync(TestLedger.Person(1), None))!.Value;
        var (first, second, third) = (await ledger.ReleaseAsync(subject), await ledger.ReleaseAsync(subject), await ledger.ReleaseAsync(subject));

        await ledger.ApplyAsync(Batches.Delta(ledger, 2) with { Caseworkers = [Batches.Caseworker() with { Role = "ANNEN" }] });
        Assert.Equal(new SealOutcome.Stale("employee"), await ledger.Get<Seal>().SealAsync(first, None));
        var afterEmployee = await ledger.ReleaseAsync(subject);
        await ledger.ApplyAsync(Batches.Delta(ledger, 3) with
        {
            Units = [new StandingUnit { Unit = TestLedger.Unit.Value, Name = "Kontor 1", Protected = true }],
        });
        Assert.Equal(new SealOutcome.Stale("unit"), await ledger.Get<Seal>().SealAsync(afterEmployee, None));
        await ledger.ApplyAsync(Batches.Delta(ledger, 4, Batches.Participant(1) with { Protection = "address" }));
        Assert.Equal(new SealOutcome.Stale("subject"), await ledger.Get<Seal>().SealAsync(second, None));
        Assert.NotNull(third);
    }

    [Fact]
    public async Task Are_refreshed_by_a_heartbeat_only_while_no_batch_is_missing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        var first = (await FactsAsync(ledger, 1)).RequestorFacts.Adult.AsOf;

        ledger.Clock.Offset = TimeSpan.FromMinutes(1);
        await ledger.ApplyAsync(Batches.Heartbeat(ledger, 3));
        Assert.Equal(first, (await FactsAsync(ledger, 1)).RequestorFacts.Adult.AsOf);
        await ledger.ApplyAsync(Batches.Heartbeat(ledger, 4));
        Assert.Equal(first, (await FactsAsync(ledger, 1)).RequestorFacts.Adult.AsOf);

        await ledger.ApplyAsync(Batches.Snapshot(ledger, 5, Batches.Participant(1)));
        var second = (await FactsAsync(ledger, 1)).RequestorFacts.Adult.AsOf;
        Assert.True(second > first);
        ledger.Clock.Offset = TimeSpan.FromMinutes(2);
        await ledger.ApplyAsync(Batches.Heartbeat(ledger, 6));
        Assert.True((await FactsAsync(ledger, 1)).RequestorFacts.Adult.AsOf > second);
    }

    [Fact]
    public async Task Older_than_the_last_heartbeat_stay_as_old_as_they_say()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        var old = ledger.Clock.GetUtcNow().AddMinutes(-40);
        await ledger.ApplyAsync(Batches.Delta(ledger, 2, Batches.Participant(1)) with { AsOf = old });

        Assert.Equal(old.ToUnixTimeMilliseconds(), (await FactsAsync(ledger, 1)).RequestorFacts.Adult.AsOf.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Are_gone_with_a_tombstone_or_a_snapshot_without_them()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1), Batches.Participant(2)));
        await ledger.ApplyAsync(Batches.Delta(ledger, 2) with { Removed = new StandingRemovals { Participants = [TestLedger.Person(1).Reveal()], Caseworkers = ["ansatt-1"] } });
        Assert.False((await FactsAsync(ledger, 1)).RequestorFacts.Adult.IsKnown);
        Assert.False((await FactsAsync(ledger, 1)).Caseworker.IsKnown);
        Assert.True((await FactsAsync(ledger, 2)).RequestorFacts.Adult.IsKnown);

        await ledger.ApplyAsync(Batches.Snapshot(ledger, 3));
        Assert.False((await FactsAsync(ledger, 2)).RequestorFacts.Adult.IsKnown);
    }

    public static TheoryData<string> Markers => ["protection", "guardian", "shielding"];

    [Theory]
    [MemberData(nameof(Markers))]
    public async Task Of_a_third_agency_protect_until_it_says_otherwise_itself(string marker)
    {
        var marked = Batches.Participant(1) with { Protection = marker == "protection" ? "address" : "none", Guardian = marker == "guardian", Shielded = marker == "shielding" };
        await using var ledger = await TestLedger.OpenAsync();
        var third = AgencyId.Parse("etat-c");
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        Assert.False((await FactsAsync(ledger, 1)).ThirdPartyProtection);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, marked), third);
        Assert.True((await FactsAsync(ledger, 1)).ThirdPartyProtection);

        await ledger.ApplyAsync(Batches.Snapshot(ledger, 2, Batches.Participant(1)));
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)), TestLedger.Holder);
        Assert.True((await FactsAsync(ledger, 1)).ThirdPartyProtection);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 2, Batches.Participant(1)), third);
        Assert.False((await FactsAsync(ledger, 1)).ThirdPartyProtection);
    }

    [Fact]
    public async Task Keep_one_subject_through_a_changed_number()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        var subject = await ledger.Get<Participants>().FindAsync(TestLedger.Person(1), None);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 2, Batches.Participant(2) with { HistoricIds = [TestLedger.Person(1).Reveal()] }));

        Assert.Equal(subject, await ledger.Get<Participants>().FindAsync(TestLedger.Person(1), None));
        Assert.Equal(subject, await ledger.Get<Participants>().FindAsync(TestLedger.Person(2), None));
        Assert.Equal(TestLedger.Person(2), await ledger.Get<Participants>().RevealAsync(subject!.Value, None));
        var unit = Assert.Single(await ledger.Get<Participants>().ClaimedUnitsAsync(subject.Value, None));
        Assert.Equal(TestLedger.Unit, unit.Unit);
    }

    [Fact]
    public async Task Know_own_data_and_conflicts_without_keeping_a_number()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1), Batches.Participant(2)) with
        {
            Caseworkers = [Batches.Caseworker() with { Fodselsnummer = TestLedger.Person(1).Reveal(), Conflicts = [TestLedger.Person(2).Reveal()] }],
        });

        Assert.True((await FactsAsync(ledger, 1)).Caseworker.TryRead(out var own) && own.IsSubject && !own.HasConflict);
        Assert.True((await FactsAsync(ledger, 2)).Caseworker.TryRead(out var conflict) && !conflict.IsSubject && conflict.HasConflict);
        await ledger.DisposeServicesAsync();
        var octets = TestStore.Octets(ledger.Folder);
        Assert.Equal(-1, octets.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(TestLedger.Person(1).Reveal())));
    }

    [Fact]
    public async Task Give_a_caseload_of_the_own_unit_and_group()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var inGroup = Batches.Participant(2) with
        {
            FollowUps = [new StandingFollowUp { Unit = TestLedger.Unit.Value, Group = "g1", From = new DateOnly(2020, 1, 1) }],
        };
        var ended = Batches.Participant(3) with
        {
            FollowUps = [new StandingFollowUp { Unit = TestLedger.Unit.Value, From = new DateOnly(2020, 1, 1), To = new DateOnly(2020, 2, 1) }],
        };
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1), inGroup, ended) with
        {
            Caseworkers = [Batches.Caseworker(), Batches.Caseworker("ansatt-2") with { Groups = ["g1"] }],
        });
        var caseload = ledger.Get<Caseload>();
        var aliases = ledger.Get<EmployeeAliases>();

        var whole = await caseload.ReadAsync(TestLedger.Requestor, aliases.For(TestLedger.Requestor, "ansatt-1"), [TestLedger.Unit], false, None);
        var group = await caseload.ReadAsync(TestLedger.Requestor, aliases.For(TestLedger.Requestor, "ansatt-2"), [TestLedger.Unit], true, None);
        var otherUnit = await caseload.ReadAsync(TestLedger.Requestor, aliases.For(TestLedger.Requestor, "ansatt-1"), [UnitId.Parse("annet")], false, None);

        Assert.Equal(2, whole.Length);
        Assert.Equal("g1", Assert.Single(group).Group);
        Assert.Empty(otherUnit);
    }

    private static async Task<DecisionFacts> FactsAsync(TestLedger ledger, int person)
    {
        var subject = await ledger.KnownAsync(person);
        return await ledger.Get<Facts>().ReadAsync(ledger.Query(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject)), None);
    }
}
