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
        Caller.Participant caller, CategoryId category, AgencyId holder, AgencyId requestor, RequestId? act, CancellationToken cancellationToken) =>
        await consents.RefuseAsync(await ActAsync(caller, category, holder, requestor, act, cancellationToken), cancellationToken);

    /// <summary>Null where the ask has been answered meanwhile.</summary>
    public async Task<ConsentEvent?> AnswerAsync(Caller.Participant caller, ConsentRequest ask, RequestId? act, CancellationToken cancellationToken) =>
        await consents.AnswerAsync(
            await ActAsync(caller, ask.Category, ask.Holder, ask.Requestor, act, cancellationToken) with { Answers = ask.Id },
            ConsentEventKind.Refused,
            cancellationToken);

    private async Task<ConsentAct> ActAsync(
        Caller.Participant caller, CategoryId category, AgencyId holder, AgencyId requestor, RequestId? act, CancellationToken cancellationToken) => new()
        {
            Subject = await person.FindOrCreateAsync(caller, cancellationToken),
            Category = category,
            Holder = holder,
            Requestor = requestor,
            Assurance = caller.Assurance,
            Act = act,
            PolicyHash = policy.Hash,
            Content = receipts.SignNo,
        };
}
