using System.Collections.Immutable;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Gateway.Deciding;
using Navo.Gateway.Json;
using Navo.Gateway.Refusing;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Consenting;

namespace Navo.Gateway.Requests;

/// <summary>A caseworker asks a participant to share. What becomes of the question is never told: the answer is the same 202.</summary>
internal sealed class Asking(Judging judging, Ledger.Consenting.Requests requests)
{
    private const string Surface = "requests";

    // These are about the yes itself: that there is none is why one asks.
    private static readonly string[] AboutTheYes = ["D10", "D11", "D12", "D13"];

    public async Task<IResult> AnswerAsync(HttpContext context, Caller.Employee caller, string pseudonym, RequestBody body)
    {
        var asked = body.Reason.Length is > 0 and <= AskingReason.Longest ? judging.Read(caller, pseudonym, body.Category, body.Purpose) : null;
        var judged = await judging.JudgeAsync(context, asked, Surface, "request");
        if (judged is not Judged.Open open)
        {
            return ((Judged.Answered)judged).Answer;
        }

        var row = await requests.AskAsync(AskOf(open.Question, open.Verdict, body.Reason), CancellationToken.None);
        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(row.Entry);
        GatewayInstruments.Answered(Surface, "received");
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
