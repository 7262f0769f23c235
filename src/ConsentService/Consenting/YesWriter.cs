using Navo.ConsentService.Me;
using Navo.ConsentService.Receipts;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Consenting;

/// <summary>Writes a judged yes, with the receipt signed at that moment.</summary>
internal sealed class YesWriter(Person person, Consents consents, ReceiptMaker receipts, PolicySnapshot policy, TimeProvider time)
{
    /// <summary>
    /// A problem where a guardian marker sends the person to the manual route, or where the ask has been answered meanwhile. A protected person's yes
    /// is written as anyone's; it never releases.
    /// </summary>
    public async Task<(ConsentDocument? Given, ProblemResult? Problem)> WriteAsync(
        Caller.Participant caller, Yes yes, RequestId? answers, CancellationToken cancellationToken)
    {
        var subject = await person.FindOrCreateAsync(caller, cancellationToken);
        if (await person.HasGuardianAsync(subject, cancellationToken))
        {
            return (null, Problem.ManualRoute());
        }

        var act = new ConsentAct
        {
            Subject = subject,
            Category = yes.Offer.Category.Id,
            Holder = yes.Offer.Holder,
            Requestor = yes.Offer.Requestor,
            Purposes = yes.Purposes,
            Text = yes.Text.ToShown(),
            ValidTo = yes.ValidTo,

            // Always the participant's own press on a text that names the data: this service has no other door.
            SelfGiven = true,
            Explicit = true,
            Assurance = caller.Assurance,
            Answers = answers,
            Seen = yes.Seen,
            Question = yes.Question,
            Act = yes.Act,
            PolicyHash = policy.Hash,
            Content = one => receipts.SignYes(one, yes.Text, yes.Offer.For(yes.Purposes)),
        };
        var given = answers is null
            ? await consents.GiveAsync(act, cancellationToken)
            : await consents.AnswerAsync(act, ConsentEventKind.Given, cancellationToken);
        return given is null
            ? (null, Problem.AlreadyAnswered())
            : (ConsentStates.Document(given, YesStanding.Of(given, [given], time.GetUtcNow(), default)), null);
    }
}
