using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Rows;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

/// <summary>A D-number becomes a fødselsnummer, or a number is corrected: the same person, the same yes, one row that says so.</summary>
public sealed class A_changed_number
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Leaves_subject_pseudonym_and_yes_as_they_are_and_one_row()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var before = Pseudonym(await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1))));
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)), TestLedger.Holder);
        var subject = await ledger.KnownAsync(1);
        await ledger.Get<Consents>().GiveAsync(ledger.Yes(subject), None);

        // As registers tell it: the new number with the old in its history, and the old number's end, in one batch or in two.
        var after = Pseudonym(await ledger.ApplyAsync(Batches.Delta(ledger, 2, Renumbered(2, 1)) with { Removed = Gone(1) }));
        await ledger.ApplyAsync(Batches.Delta(ledger, 3) with { Removed = Gone(1) });

        Assert.Equal(before, after);
        Assert.Equal(subject, await ledger.KnownAsync(2));
        Assert.Equal(TestLedger.Person(2), await ledger.Get<Participants>().RevealAsync(subject, None));
        var facts = await ledger.Get<Facts>().ReadAsync(ledger.Query(after), None);
        Assert.True(facts.RequestorFacts.Alive.IsKnown);
        Assert.Equal(ConsentState.Given, facts.Consent!.State);

        // The other agency still says the old number for a while, then the new one too: no second row, and the number does not go back.
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 2, Batches.Participant(1)), TestLedger.Holder);
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 4, Renumbered(2, 1)));
        Assert.Equal(TestLedger.Person(2), await ledger.Get<Participants>().RevealAsync(subject, None));
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 3, Renumbered(2, 1)), TestLedger.Holder);
        var row = Assert.Single(await RowsAsync(ledger, subject), row => row.Detail == "identifier-changed");
        Assert.Equal((TestLedger.Requestor, "consent-event"), (row.Holder, row.Kind));
    }

    [Fact]
    public async Task Is_buried_by_the_number_it_is_known_under_and_no_other()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Renumbered(2, 1)));
        var pseudonym = ledger.Get<Pseudonyms>().For(TestLedger.Requestor, await ledger.KnownAsync(2));
        await ledger.ApplyAsync(Batches.Delta(ledger, 2) with { Removed = Gone(1) });
        Assert.True((await ledger.Get<Facts>().ReadAsync(ledger.Query(pseudonym), None)).RequestorFacts.Adult.IsKnown);
        await ledger.ApplyAsync(Batches.Delta(ledger, 3) with { Removed = Gone(2) });
        Assert.False((await ledger.Get<Facts>().ReadAsync(ledger.Query(pseudonym), None)).RequestorFacts.Adult.IsKnown);
    }

    [Fact]
    public async Task Corrected_twice_is_still_one_person_with_a_row_for_each_change()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1)));
        await ledger.ApplyAsync(Batches.Delta(ledger, 2, Renumbered(2, 1)));
        await ledger.ApplyAsync(Batches.Delta(ledger, 3, Batches.Participant(3) with { HistoricIds = [Number(2), Number(1)] }));
        var subject = await ledger.KnownAsync(1);
        Assert.Equal(subject, await ledger.KnownAsync(3));
        Assert.Equal(TestLedger.Person(3), await ledger.Get<Participants>().RevealAsync(subject, None));
        Assert.Equal(2, (await RowsAsync(ledger, subject)).Count(row => row.Detail == "identifier-changed"));
    }

    [Fact]
    public async Task That_says_two_known_people_are_one_merges_nobody_and_is_told_to_the_officers()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1), Batches.Participant(2)));
        var (one, two) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        await ledger.ApplyAsync(Batches.Delta(ledger, 2, Renumbered(2, 1)));

        Assert.Equal((one, two), (await ledger.KnownAsync(1), await ledger.KnownAsync(2)));
        var candidate = Assert.Single((await ledger.Get<Merges>().ListAsync(None)).Candidates);
        Assert.Equal((two, one, TestLedger.Requestor), (candidate.One, candidate.Other, candidate.SaidBy));
    }

    internal static StandingParticipant Renumbered(int now, int before) => Batches.Participant(now) with { HistoricIds = [Number(before)] };

    internal static StandingRemovals Gone(int number) => new() { Participants = [Number(number)] };

    internal static async Task<IReadOnlyList<AccessRow>> RowsAsync(TestLedger ledger, SubjectId subject) =>
        (await ledger.Get<AccessRows>().OfSubjectAsync(subject, null, 100, None)).Items;

    private static string Number(int number) => TestLedger.Person(number).Reveal();

    private static Pseudonym Pseudonym(StandingFactsOutcome outcome) => Assert.Single(((StandingFactsOutcome.Applied)outcome).Pseudonyms).Pseudonym;
}
