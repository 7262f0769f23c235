using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Voices;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Deciding;
using Navo.Gateway.Json;
using Navo.Gateway.Refusing;
using Navo.Gateway.Sharing;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Requests;

/// <summary>A caseworker asks a participant to share. What becomes of the question is never told: the answer is the same 202.</summary>
internal sealed class Asking(PolicySnapshot policy, Callers callers, Decider decider, Ledger.Consenting.Requests requests, Seal seal)
{
    // These are about the yes itself: that there is none is why one asks.
    private static readonly string[] AboutTheYes = ["D10", "D11", "D12", "D13"];

    public async Task<IResult> AnswerAsync(HttpContext context, Caller.Employee caller, string pseudonym, RequestBody body)
    {
        if (!Pseudonym.TryParse(pseudonym, out var subject)
            || !PurposeId.TryParse(body.Purpose, out var purpose)
            || policy.Purpose(purpose) is null
            || body.Reason.Length is 0 or > AskingReason.Longest)
        {
            return Problems.InvalidRequest();
        }

        var question = Question.Ask(policy, caller, callers.Claims(caller), subject, CategoryName.Of(body.Category), purpose);
        var verdict = await decider.DecideAsync(question, context.RequestAborted);
        var code = CaseworkerVoice.CodeOf(verdict.Decision.Reasons);
        if (!string.Equals(code, CaseworkerVoice.NotShared, StringComparison.Ordinal))
        {
            // D01–D04: the caller may not use this agreement at all, whoever the question is about.
            var refusal = await seal.SealAsync(Rows.Refusal(question, verdict.Facts, decider.Limits, verdict.Decision.Reasons, "request"), CancellationToken.None);
            GatewayInstruments.Answered("requests", "not-permitted");
            return NotPermitted.Of(code, Refusals.EntryOf(refusal));
        }

        var row = await requests.AskAsync(AskOf(question, verdict, body.Reason), CancellationToken.None);
        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(row.Entry);
        GatewayInstruments.Answered("requests", "received");
        return TypedResults.Json(new StatusAnswer("received"), GatewayJson.Default.StatusAnswer, statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary>The ask of a question that has been decided about.</summary>
    public static Ask AskOf(Question question, Verdict verdict, string reason) => new()
    {
        Pseudonym = question.Pseudonym,
        Caller = question.Request.Caller,
        Role = Callers.RoleOf(question.Caller, question.Policy, RoleKind.Caseworker),
        Unit = Rows.UnitOf(question.Request.Caller, verdict.Facts.RequestorFacts, verdict.Facts.At),
        EmployeeId = question.Caller.EmployeeId,
        Category = question.Request.Category,
        Holder = question.Request.Holder,
        Purpose = question.Request.Purpose,
        Reason = AskingReason.CodeOf(reason),
        MayReach = MayReach(verdict.Decision.Reasons),
        YesHasLapsed = verdict.Facts.Consent?.LapsedAt <= verdict.Facts.At,
        PolicyHash = question.Policy.Hash,
    };

    /// <summary>Every rule but those about the yes itself is kept.</summary>
    private static bool MayReach(ImmutableArray<Reason> reasons) =>
        !reasons.Any(static reason => reason.Failed && !AboutTheYes.Contains(reason.Rule, StringComparer.Ordinal));
}
