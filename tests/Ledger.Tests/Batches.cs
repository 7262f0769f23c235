using Navo.Contracts.Identifiers;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

/// <summary>Feeds of one invented agency with one unit, one caseworker and one participant.</summary>
internal static class Batches
{
    public static StandingParticipant Participant(int number) => new()
    {
        Fodselsnummer = TestLedger.Person(number).Reveal(),
        Adult = true,
        Alive = true,
        Guardian = false,
        Protection = "none",
        Shielded = false,
        FollowUps = [new StandingFollowUp { Unit = TestLedger.Unit.Value, From = new DateOnly(2020, 1, 1) }],
    };

    public static StandingCaseworker Caseworker(string employee = "ansatt-1") => new()
    {
        Employee = employee,
        Role = "ROLLE",
        Units = [TestLedger.Unit.Value],
    };

    public static StandingFactsBatch Snapshot(TestLedger ledger, long sequence, params StandingParticipant[] people) => new()
    {
        Sequence = sequence,
        AsOf = ledger.Clock.GetUtcNow(),
        Kind = "snapshot",
        Units = [new StandingUnit { Unit = TestLedger.Unit.Value, Name = "Kontor 1", Protected = false }],
        Caseworkers = [Caseworker()],
        Participants = [.. people],
    };

    public static StandingFactsBatch Delta(TestLedger ledger, long sequence, params StandingParticipant[] people) => new()
    {
        Sequence = sequence,
        AsOf = ledger.Clock.GetUtcNow(),
        Kind = "delta",
        Participants = [.. people],
    };

    public static StandingFactsBatch Heartbeat(TestLedger ledger, long sequence) =>
        new() { Sequence = sequence, AsOf = ledger.Clock.GetUtcNow(), Kind = "heartbeat" };

    public static Task<StandingFactsOutcome> ApplyAsync(this TestLedger ledger, StandingFactsBatch batch, AgencyId? agency = null) =>
        ledger.Get<StandingFacts>().ApplyAsync(agency ?? TestLedger.Requestor, batch, CancellationToken.None);
}
