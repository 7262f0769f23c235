using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Corrections;
using Navo.Ledger.Identity;
using Navo.Ledger.Rights;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests.Rights;

public sealed class What_is_held
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Of_a_person_is_told_to_them_and_nothing_of_anyone_else()
    {
        await using var ledger = await TestLedger.OpenAsync();
        _ = Assert.IsType<StandingFactsOutcome.Applied>(await ledger.Get<StandingFacts>().ApplyAsync(TestLedger.Holder, Facts(1, 2), None));
        var (subject, other) = (await ledger.KnownAsync(1), await ledger.KnownAsync(2));
        foreach (var one in (Contracts.Identifiers.SubjectId[])[subject, other])
        {
            await ledger.Get<Consents>().GiveAsync(ledger.Yes(one) with { Act = Contracts.Identifiers.RequestId.From(Guid.NewGuid()) }, None);
            await ledger.Get<Seal>().SealAsync(await ledger.ReleaseAsync(one), None);
            await ledger.Get<Blocks>().BlockAsync(one, new Block.OfAgency(TestLedger.Requestor, null), None);
            await ledger.Get<Corrections.Corrections>().TakeAsync(
                TestLedger.Holder, [new Correction { Id = Guid.NewGuid(), Person = TestLedger.Person(one == subject ? 1 : 2), Category = TestLedger.Category, CorrectedAt = ledger.Clock.GetUtcNow() }], None);
        }

        var held = (await ledger.Get<Holdings>().ReadAsync(subject, None))!;
        Assert.Equal(subject, Assert.Single(held.Subjects));
        Assert.Equal(TestLedger.Person(1), Assert.Single(held.Numbers).Number);
        Assert.Equal(ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject), held.Pseudonyms[TestLedger.Requestor]);
        Assert.Equal(await ledger.Get<Participants>().LogKeyAsync(subject, None) ?? [], held.LogKey.AsEnumerable());
        Assert.Equal(TestLedger.Holder, Assert.Single(held.Told).Key);
        Assert.True(Assert.Single(held.Blocks).IsBlock);
        Assert.Equal(1, Assert.Single(held.Uses).Times);
        Assert.Equal(TestLedger.Category, Assert.Single(held.Corrections).Category);
        _ = Assert.Single(held.Acts);
        Assert.Equal(3, held.Entries);
        Assert.Equal(3, held.Rows.Count);
        Assert.All(held.Rows.Values, row => Assert.NotNull(row.Canonical));
        Assert.Equal("HeldPerson(***)", held.ToString());
        Assert.Null(await ledger.Get<Holdings>().ReadAsync(Contracts.Identifiers.SubjectId.From(new byte[16]), None));
    }

    private static StandingFactsBatch Facts(params int[] people) => new()
    {
        Sequence = 1,
        AsOf = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
        Kind = "snapshot",
        Participants =
        [
            .. people.Select(number => new StandingParticipant
            {
                Fodselsnummer = TestLedger.Person(number).Reveal(), Adult = true, Alive = true, Guardian = false, Protection = "none", Shielded = false, FollowUps = [],
            }),
        ],
    };
}
