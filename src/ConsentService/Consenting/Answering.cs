using Navo.ConsentService.Me;
using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Consenting;

/// <summary>Answers an ask. A yes is to the purpose asked about and what is shared already, and no more. Null documents: the ask has been answered meanwhile.</summary>
internal sealed class Answering(YesJudge judge, YesWriter yesWriter, NoWriter noWriter, Person person, Consents consents, PolicySnapshot policy, TimeProvider time)
{
    public async Task<(AnswerDocument? Document, ProblemResult? Problem)> YesAsync(
        Caller.Participant caller, SubjectId subject, ConsentRequest ask, AnswerBody body, RequestId? act, CancellationToken cancellationToken)
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
        var shared = await SharedNow.ReadAsync(person, consents, subject, offer, time.GetUtcNow(), cancellationToken);
        var reach = Reach.Of(offer, ask.Purpose, shared.Purposes, body.TextVersion);
        if ((body.TextVersion ?? reach?.Text.Version) is not { } version)
        {
            return (null, Problems.InvalidRequest("There is no such text."));
        }

        List<string> purposes = [.. (reach?.Purposes ?? [ask.Purpose]).Select(purpose => purpose.Value)];
        if (!judge.TryJudge(offer, caller, purposes, version, body.Language ?? TextLibrary.Agreed, body.ValidTo, out var yes, out problem))
        {
            return (null, problem);
        }

        // What is shared has changed since the page was made: nobody says yes to what they have not read.
        if (body.Purposes is { } read && !read.Order(StringComparer.Ordinal).SequenceEqual(purposes, StringComparer.Ordinal)
            && !await consents.WasDoneAsync(subject, act, cancellationToken))
        {
            return (null, Problem.TextSuperseded());
        }

        (var given, problem) = await yesWriter.WriteAsync(caller, yes with { Question = question, Act = act, Seen = shared.Seen }, ask.Id, cancellationToken);
        return given is null
            ? (null, problem)
            : (new AnswerDocument { Id = ask.Id.ToString(), Answer = "yes", AnsweredAt = given.GivenAt, Consent = given, Receipt = given.Receipt }, null);
    }

    public async Task<AnswerDocument?> NoAsync(Caller.Participant caller, ConsentRequest ask, RequestId? act, CancellationToken cancellationToken) =>
        await noWriter.AnswerAsync(caller, ask, act, cancellationToken) is { } refused
            ? new AnswerDocument { Id = ask.Id.ToString(), Answer = "no", AnsweredAt = refused.Instant, Receipt = refused.Entry.ToString() }
            : null;

    public async Task<AnswerDocument?> LaterAsync(Caller.Participant caller, SubjectId subject, ConsentRequest ask, RequestId? act, CancellationToken cancellationToken)
    {
        var later = await consents.AnswerAsync(
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
            ConsentEventKind.Later,
            cancellationToken);
        return later is null ? null : new AnswerDocument { Id = ask.Id.ToString(), Answer = "later", AnsweredAt = later.Instant };
    }
}
