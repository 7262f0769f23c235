using Navo.Ledger.Corrections;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

public sealed class Corrections_to_recipients
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Stand_until_the_recipient_has_read_anew()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ToldOfAsync(ledger);
        await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        ledger.Clock.Offset = TimeSpan.FromMinutes(1);
        await CorrectAsync(ledger);
        Assert.Single(await NoticesAsync(ledger));
        Assert.Empty(await NoticesAsync(ledger, "ansatt-2"));

        ledger.Clock.Offset = TimeSpan.FromMinutes(2);
        await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        Assert.Empty(await NoticesAsync(ledger));

        ledger.Clock.Offset = TimeSpan.FromMinutes(3);
        await CorrectAsync(ledger);
        Assert.Single(await NoticesAsync(ledger));
    }

    [Fact]
    public async Task Cover_a_release_whose_data_may_have_been_fetched_before()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ToldOfAsync(ledger);
        var at = ledger.Clock.GetUtcNow();
        ledger.Clock.Offset = Corrections.Corrections.Margin / 2;
        await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        await CorrectAsync(ledger, at);
        Assert.Single(await NoticesAsync(ledger));
    }

    [Fact]
    public async Task Are_taken_once_and_told_for_a_limited_time()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ToldOfAsync(ledger);
        await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        ledger.Clock.Offset = TimeSpan.FromMinutes(1);
        var id = Guid.NewGuid();
        await CorrectAsync(ledger, id: id);
        var told = Assert.Single(await NoticesAsync(ledger));
        Assert.False(told.IsTold);
        await ledger.Get<Corrections.Corrections>().MarkToldAsync(told, None);
        ledger.Clock.Offset = TimeSpan.FromMinutes(5);
        await CorrectAsync(ledger, id: id);
        var again = Assert.Single(await NoticesAsync(ledger));
        Assert.Equal((told.CorrectedAt, true), (again.CorrectedAt, again.IsTold));

        ledger.Clock.Offset = Corrections.Corrections.ToldFor + TimeSpan.FromDays(1);
        Assert.Empty(await NoticesAsync(ledger));
    }

    [Fact]
    public async Task Come_from_no_agency_that_has_told_nothing_of_the_person()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var subject = await ledger.KnownAsync(1);
        await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(subject), None);
        await CorrectAsync(ledger);
        Assert.Empty(await NoticesAsync(ledger));
    }

    [Fact]
    public async Task Reach_those_who_read_of_either_of_two_who_are_one()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (kept, gone) = (await ledger.KnownAsync(2), await ToldOfAsync(ledger));
        await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(gone), None);
        ledger.Clock.Offset = TimeSpan.FromMinutes(1);
        await CorrectAsync(ledger);
        await Merging_two_people.MergeAsync(ledger, kept, gone);
        var before = Assert.Single(await NoticesAsync(ledger));
        Assert.Equal(kept, before.Subject);

        // Said anew of the one, and corrected again: whoever read of the one gone hears of that too.
        ledger.Clock.Offset = TimeSpan.FromMinutes(2);
        Assert.Equal(kept, await ToldOfAsync(ledger, sequence: 2, kind: "snapshot"));
        await CorrectAsync(ledger);
        var after = Assert.Single(await NoticesAsync(ledger));
        Assert.Equal((before.Release, kept), (after.Release, after.Subject));
        Assert.NotEqual(before.Correction, after.Correction);
    }

    private static async Task<Contracts.Identifiers.SubjectId> ToldOfAsync(TestLedger ledger, long sequence = 1, string kind = "delta")
    {
        var subject = await ledger.KnownAsync(1);
        _ = Assert.IsType<StandingFactsOutcome.Applied>(await ledger.Get<StandingFacts>().ApplyAsync(
            TestLedger.Holder,
            new StandingFactsBatch
            {
                Sequence = sequence,
                AsOf = ledger.Clock.GetUtcNow(),
                Kind = kind,
                Participants = [new StandingParticipant { Fodselsnummer = TestLedger.Person(1).Reveal(), Adult = true }],
            },
            None));
        return subject;
    }

    private static Task CorrectAsync(TestLedger ledger, DateTimeOffset? at = null, Guid? id = null) => ledger.Get<Corrections.Corrections>().TakeAsync(
        TestLedger.Holder,
        [new Correction { Id = id ?? Guid.NewGuid(), Person = TestLedger.Person(1), Category = TestLedger.Category, CorrectedAt = at ?? ledger.Clock.GetUtcNow() }],
        None);

    private static async Task<IReadOnlyList<CorrectionNotice>> NoticesAsync(TestLedger ledger, string employee = "ansatt-1") =>
        await ledger.Get<Corrections.Corrections>().NoticesAsync(TestLedger.Requestor, ledger.Caller(employee).Employee, null, None);
}
