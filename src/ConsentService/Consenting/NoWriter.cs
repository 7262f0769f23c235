using Navo.ConsentService.Me;
using Navo.ConsentService.Receipts;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Consenting;

/// <summary>Writes a no. It ends any live yes, and is answered no sooner than a stop is.</summary>
internal sealed class NoWriter(Person person, Consents consents, ReceiptMaker receipts, PolicySnapshot policy)
{
    public async Task<ConsentEvent> WriteAsync(
        Caller.Participant caller, CategoryId category, AgencyId holder, AgencyId requestor, RequestId? answers, RequestId? act, CancellationToken cancellationToken) =>
        await consents.RefuseAsync(
            new ConsentAct
            {
                Subject = await person.FindOrCreateAsync(caller, cancellationToken),
                Category = category,
                Holder = holder,
                Requestor = requestor,
                Assurance = caller.Assurance,
                Answers = answers,
                Act = act,
                PolicyHash = policy.Hash,
                Content = receipts.SignNo,
            },
            cancellationToken);
}
