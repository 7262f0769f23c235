using Navo.Contracts.Identifiers;
using Navo.Ledger.Breaches;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

/// <summary>A protection marker comes after data has gone out: each holder's officer is told once, and nobody else (GDPR art. 33).</summary>
public sealed class Protected_after_a_release
{
    private const string Flag = BreachCodes.Flag;

    private static readonly AgencyId Third = AgencyId.Parse("etat-c");

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Is_flagged_once_to_each_holder_whichever_agency_brought_the_marker()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var first = await ReleaseAsync(ledger, subject);
        var second = await ReleaseAsync(ledger, subject);
        var back = await ReleaseAsync(ledger, subject, draft => draft with { CallerAgency = TestLedger.Holder, Holder = TestLedger.Requestor, Requestor = TestLedger.Holder });
        await ReleaseAsync(ledger, await ledger.KnownAsync(2));
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1), Batches.Participant(2)), Third);
        Assert.Empty(await FlagsAsync(ledger, subject));

        await ledger.ApplyAsync(Batches.Delta(ledger, 2, Protected(1)), Third);
        await ledger.ApplyAsync(Batches.Delta(ledger, 2, Protected(1)), Third);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 3, Protected(1), Batches.Participant(2)), Third);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Protected(1)), TestLedger.Holder);

        var flags = await FlagsAsync(ledger, subject);
        Assert.Equal(
            [(TestLedger.Holder, second), (TestLedger.Requestor, back)],
            flags.Select(row => (row.Holder!.Value, row.RefersTo!.Value)).OrderByDescending(row => row.Item1.Value, StringComparer.Ordinal));

        // The row names its holder and nobody else, so that no other agency finds it, and not even its own octets tell who set the marker.
        Assert.All(flags, row => Assert.Equal((row.Holder, null, null, null), (row.Agency, row.Requestor, row.Category, row.Role)));
        foreach (var (agency, count) in new[] { (TestLedger.Holder, 1), (TestLedger.Requestor, 1), (Third, 0) })
        {
            var found = await ledger.Get<AccessRows>().SearchAsync(new AccessRowQuery { Agency = agency, Participant = subject }, None);
            Assert.Equal(count, found.Items.Count(row => row.Detail == Flag));
            Assert.Equal(count, (await ledger.Get<PossibleBreaches>().OfHolderAsync(agency, 10, None)).Count);
            Assert.Equal(count, (await ledger.Get<PossibleBreaches>().OpenAsync(agency, None))?.Count ?? 0);
        }

        var breach = Assert.Single(await ledger.Get<PossibleBreaches>().OfHolderAsync(TestLedger.Holder, 10, None));
        Assert.Equal((subject, TimeSpan.FromHours(72), false), (breach.Subject!.Value, breach.Due - breach.At, breach.HasMore));
        Assert.Equal([second, first], breach.Releases.Select(row => row.Entry));
        Assert.Null(breach.Assessment);
    }

    [Fact]
    public async Task Is_flagged_again_for_what_was_released_after_the_last_flag_and_for_nothing_else()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        _ = await ReleaseAsync(ledger, subject);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Protected(1)));
        await ledger.ApplyAsync(Batches.Delta(ledger, 2, Batches.Participant(1)));
        await ledger.ApplyAsync(Batches.Delta(ledger, 3, Protected(1)));
        Assert.Single(await FlagsAsync(ledger, subject));

        await ledger.ApplyAsync(Batches.Delta(ledger, 4, Batches.Participant(1)));
        _ = await ReleaseAsync(ledger, subject, draft => draft with { Detail = "no-data" });
        await ledger.ApplyAsync(Batches.Delta(ledger, 5, Protected(1)));
        Assert.Single(await FlagsAsync(ledger, subject));

        await ledger.ApplyAsync(Batches.Delta(ledger, 6, Batches.Participant(1)));
        var later = await ReleaseAsync(ledger, subject);
        await ledger.ApplyAsync(Batches.Delta(ledger, 7, Protected(1)));
        Assert.Equal(2, (await FlagsAsync(ledger, subject)).Count);
        Assert.Equal(later, Assert.Single((await ledger.Get<PossibleBreaches>().OfHolderAsync(TestLedger.Holder, 10, None))[0].Releases).Entry);
    }

    [Fact]
    public async Task Is_flagged_when_the_unit_that_follows_is_protected_and_of_one_who_was_two()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = await Merging_two_people.TwoAsync(ledger);
        var release = await ReleaseAsync(ledger, gone);
        await Merging_two_people.MergeAsync(ledger, kept, gone);
        var ended = Batches.Participant(1) with { FollowUps = [new StandingFollowUp { Unit = TestLedger.Unit.Value, From = new DateOnly(2020, 1, 1), To = new DateOnly(2020, 2, 1) }] };
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 100, ended with { Protection = null }));
        await ledger.ApplyAsync(Batches.Delta(ledger, 101) with { Units = [new StandingUnit { Unit = TestLedger.Unit.Value, Name = "Kontor 1", Protected = true }] });
        Assert.Empty(await FlagsAsync(ledger, kept));

        await ledger.ApplyAsync(Batches.Delta(ledger, 102, Batches.Participant(1)));
        Assert.Equal(release, Assert.Single(await FlagsAsync(ledger, kept)).RefersTo);
        Assert.Equal(release, Assert.Single(Assert.Single(await ledger.Get<PossibleBreaches>().OfHolderAsync(TestLedger.Holder, 10, None)).Releases).Entry);
    }

    [Fact]
    public async Task Is_assessed_by_the_holders_officer_alone_and_every_finding_is_a_row()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        var release = await ReleaseAsync(ledger, subject);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Protected(1)));
        var breaches = ledger.Get<PossibleBreaches>();
        var flag = Assert.Single(await breaches.OfHolderAsync(TestLedger.Holder, 10, None));

        Assert.Null(await breaches.AssessAsync(flag.Entry, BreachOutcome.NoRisk, Officer(ledger, TestLedger.Requestor), None));
        Assert.Null(await breaches.AssessAsync(release, BreachOutcome.NoRisk, Officer(ledger, TestLedger.Holder), None));
        Assert.NotNull(await breaches.OpenAsync(TestLedger.Holder, None));
        foreach (var outcome in (BreachOutcome[])[BreachOutcome.NoRisk, BreachOutcome.NoRisk, BreachOutcome.Notified])
        {
            Assert.Equal(outcome, (await breaches.AssessAsync(flag.Entry, outcome, Officer(ledger, TestLedger.Holder), None))!.Assessment!.Outcome);
        }

        Assert.Equal(BreachOutcome.Notified, Assert.Single(await breaches.OfHolderAsync(TestLedger.Holder, 10, None)).Assessment!.Outcome);
        Assert.Null(await breaches.OpenAsync(TestLedger.Holder, None));
        var rows = (await A_changed_number.RowsAsync(ledger, subject)).Where(row => row.RefersTo == flag.Entry).ToList();
        Assert.Equal([BreachCodes.Notified, BreachCodes.NoRisk], rows.Select(row => row.Detail));
        Assert.All(rows, row => Assert.Equal((TestLedger.Holder, TestLedger.Holder, null), (row.Agency!.Value, row.Holder!.Value, row.Requestor)));

        // What an assessment says of a flag is no new flag, and the same facts again say nothing new.
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 2, Protected(1)));
        Assert.Single(await FlagsAsync(ledger, subject));
    }

    private static StandingParticipant Protected(int number) => Batches.Participant(number) with { Protection = "address" };

    private static async Task<EntryId> ReleaseAsync(TestLedger ledger, SubjectId subject, Func<EntryDraft, EntryDraft>? change = null)
    {
        var item = await ledger.ReleaseAsync(subject);
        var outcome = await ledger.Get<Seal>().SealAsync(item with { Draft = change?.Invoke(item.Draft) ?? item.Draft }, None);
        return Assert.IsType<SealOutcome.Sealed>(outcome).Entry;
    }

    private static async Task<IReadOnlyList<AccessRow>> FlagsAsync(TestLedger ledger, SubjectId subject) =>
        [.. (await A_changed_number.RowsAsync(ledger, subject)).Where(row => row is { Kind: "consent-event", Detail: Flag })];

    private static OfficerAct Officer(TestLedger ledger, AgencyId agency) => new()
    {
        Agency = agency,
        Employee = ledger.Get<Identity.EmployeeAliases>().For(agency, "ombud"),
        EmployeeId = "ombud",
        Role = "ROLLE",
        PolicyHash = TestLedger.Policy,
    };
}
