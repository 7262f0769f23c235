using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Consenting;

/// <summary>Answers an ask. A yes is to the purpose asked about, and no more.</summary>
internal sealed class Answering(YesJudge judge, YesWriter yesWriter, NoWriter noWriter, Consents consents, PolicySnapshot policy)
{
    public async Task<(AnswerDocument? Document, ProblemResult? Problem)> YesAsync(
        Caller.Participant caller, ConsentRequest ask, AnswerBody body, RequestId? act, CancellationToken cancellationToken)
    {
        if (!PictureAnswers.TryRead(body.Question, out var question))
        {
            return (null, Problems.InvalidRequest(PictureAnswers.Fault));
        }

        if (!judge.TryFindOffer(ask.Category.Value, ask.Holder.Value, ask.Requestor.Value, out var offer, out var problem))
        {
            return (null, problem);
        }

        // The page of an ask shows the narrowest current text for it; whoever leaves the version out says yes to that one.
        if ((body.TextVersion ?? offer.TextFor([ask.Purpose])?.Version) is not { } version)
        {
            return (null, Problems.InvalidRequest("There is no such text."));
        }

        if (!judge.TryJudge(offer, caller, [ask.Purpose.Value], version, body.Language ?? TextLibrary.Agreed, body.ValidTo, out var yes, out problem))
        {
            return (null, problem);
        }

        var given = await yesWriter.WriteAsync(caller, yes with { Question = question, Act = act }, ask.Id, cancellationToken);
        return given is null
            ? (null, Problem.ManualRoute())
            : (new AnswerDocument { Id = ask.Id.ToString(), Answer = "yes", AnsweredAt = given.GivenAt, Consent = given, Receipt = given.Receipt }, null);
    }

    public async Task<AnswerDocument> NoAsync(Caller.Participant caller, ConsentRequest ask, RequestId? act, CancellationToken cancellationToken)
    {
        var refused = await noWriter.WriteAsync(caller, ask.Category, ask.Holder, ask.Requestor, ask.Id, act, cancellationToken);
        return new AnswerDocument { Id = ask.Id.ToString(), Answer = "no", AnsweredAt = refused.Instant, Receipt = refused.Entry.ToString() };
    }

    public async Task<AnswerDocument> LaterAsync(Caller.Participant caller, SubjectId subject, ConsentRequest ask, RequestId? act, CancellationToken cancellationToken)
    {
        var later = await consents.LaterAsync(
            new ConsentAct
            {
                Subject = subject,
                Category = ask.Category,
                Holder = ask.Holder,
                Requestor = ask.Requestor,
                Assurance = caller.Assurance,
                Answers = ask.Id,
                Act = act,
                PolicyHash = policy.Hash,
            },
            cancellationToken);
        return new AnswerDocument { Id = ask.Id.ToString(), Answer = "later", AnsweredAt = later.Instant };
    }
}
