using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

public sealed class The_age_of_facts
{
    [Fact]
    public async Task Is_told_of_each_agency_as_a_decision_counts_it()
    {
        await using var ledger = await TestLedger.OpenAsync();
        Assert.Empty(await ledger.Get<FactsAge>().ReadAsync(CancellationToken.None));
        await ledger.ApplyAsync(Batches.Snapshot(ledger, 1, Batches.Participant(1), Batches.Participant(2)));
        var begun = (await OneAsync(ledger)).Participants.Oldest!.Value;

        ledger.Clock.Offset = TimeSpan.FromMinutes(5);
        await ledger.ApplyAsync(Batches.Heartbeat(ledger, 2));
        var age = await OneAsync(ledger);
        Assert.Equal((1, 1, 2), (age.Units.Count, age.Caseworkers.Count, age.Participants.Count));
        Assert.True(age.Participants.Oldest >= begun.AddMinutes(5));
        Assert.True(age is { IsGapless: true, WantsSnapshot: false, Sequence: 2 });

        // A delta may say older than the heartbeat before it; a gap stops the heartbeats.
        await ledger.ApplyAsync(Batches.Delta(ledger, 3, Batches.Participant(1)) with { AsOf = begun });
        Assert.Equal(begun, (await OneAsync(ledger)).Participants.Oldest);
        await ledger.ApplyAsync(Batches.Heartbeat(ledger, 5));
        age = await OneAsync(ledger);
        Assert.True(age is { IsGapless: false, WantsSnapshot: true });
        Assert.Equal(begun, age.Participants.Oldest);
    }

    private static async Task<FeedAge> OneAsync(TestLedger ledger) => Assert.Single(await ledger.Get<FactsAge>().ReadAsync(CancellationToken.None));
}
