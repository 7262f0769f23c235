using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

public sealed class A_substitutes_mandate
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Is_a_fact_of_the_decision_and_listed_until_the_agency_tells_of_it_no_more()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var now = ledger.Clock.GetUtcNow();
        var mandate = new StandingMandate { From = now.AddDays(-1), To = now.AddDays(30), Reason = "SICK_LEAVE" };
        var subject = await ledger.KnownAsync(1);
        var pseudonym = ledger.Get<Navo.Ledger.Identity.Pseudonyms>().For(TestLedger.Requestor, subject);

        await ledger.ApplyAsync(With(Batches.Snapshot(ledger, 1, Batches.Participant(1)), mandate));
        var with = await ledger.Get<Facts>().ReadAsync(ledger.Query(pseudonym), None);
        var listed = await ledger.Get<Mandates>().ListAsync(TestLedger.Requestor, None);
        await ledger.ApplyAsync(With(Batches.Snapshot(ledger, 2, Batches.Participant(1)), null));
        var without = await ledger.Get<Facts>().ReadAsync(ledger.Query(pseudonym), None);

        Assert.True(with.Caseworker.TryRead(out var worker));
        Assert.Equal(("SICK_LEAVE", mandate.To.ToUnixTimeMilliseconds()), (worker.Substitute!.Reason, worker.Substitute.To.ToUnixTimeMilliseconds()));
        Assert.Equal("SICK_LEAVE", Assert.Single(listed).Reason);
        Assert.Empty(await ledger.Get<Mandates>().ListAsync(TestLedger.Holder, None));
        Assert.True(without.Caseworker.TryRead(out worker) && worker.Substitute is null);
        Assert.True(with.Revisions.Employee < without.Revisions.Employee, "a mandate's end makes what was decided under it stale");
        Assert.Empty(await ledger.Get<Mandates>().ListAsync(TestLedger.Requestor, None));
    }

    [Theory]
    [InlineData("Syk siden mandag")]
    [InlineData("A_REASON_THAT_IS_FAR_TOO_LONG_TO_BE_A_CODE_AT_ALL")]
    public async Task Is_refused_with_a_sentence_for_a_reason(string reason)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var mandate = new StandingMandate { From = ledger.Clock.GetUtcNow(), To = ledger.Clock.GetUtcNow().AddDays(1), Reason = reason };

        var outcome = await ledger.ApplyAsync(With(Batches.Snapshot(ledger, 1, Batches.Participant(1)), mandate));

        Assert.Equal("caseworkers", Assert.IsType<StandingFactsOutcome.Invalid>(outcome).Fault);
    }

    private static StandingFactsBatch With(StandingFactsBatch batch, StandingMandate? mandate) => batch with
    {
        Caseworkers = [.. batch.Caseworkers!.Value.Select(worker => worker with { Mandate = mandate })],
    };
}
