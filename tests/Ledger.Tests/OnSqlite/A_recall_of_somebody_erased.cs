using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Delivering;
using Navo.Ledger.Identity;
using Navo.Ledger.Recalling;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Tests.OnSqlite;

/// <summary>On PostgreSQL the role of erasure does this, and no service may.</summary>
public sealed class A_recall_of_somebody_erased
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Is_still_delivered_and_answered()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var (subject, consent) = await A_recall.SharingAsync(ledger);
        _ = await A_recall.ReleaseAsync(ledger, subject, "journalfort");
        _ = await ledger.Get<Consents>().WithdrawAsync(subject, consent, None);
        var pseudonym = ledger.Get<Pseudonyms>().For(TestLedger.Requestor, subject);
        _ = await ledger.Get<LedgerDatabase>().WriteAsync(
            Locks.Of(subject),
            session =>
            {
                RecallWriter.Detach(session, ledger.Get<Pseudonyms>(), subject);
                return true;
            },
            None);
        Assert.Empty(await ledger.Get<Recalls>().OfSubjectAsync(subject, None));
        Pseudonym? told = null;
        Guid recall = default;
        Assert.Equal(1, await ledger.Get<Outbox>().RunAsync(
            OutboxKind.Recall,
            async (item, cancellationToken) =>
            {
                (recall, told) = (item.Id, (await ledger.Get<Recalls>().OfDeliveryAsync(item, cancellationToken))!.Value.Person);
                return new Delivery.Sent();
            },
            None));
        Assert.Equal(pseudonym, told);
        Assert.True(await ledger.Get<Recalls>().AnswerAsync(TestLedger.Requestor, new GivenAnswer { Recall = recall, PolicyHash = TestLedger.Policy }, None));
        var answered = Assert.Single(await ledger.Get<Recalls>().OfAgencyAsync(TestLedger.Requestor, 10, None));
        Assert.Null(answered.Subject);
        Assert.True(answered.Answer!.IsDeleted);
    }
}
