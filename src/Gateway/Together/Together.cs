using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Voices;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Deciding;
using Navo.Gateway.Json;
using Navo.Gateway.Refusing;
using Navo.Gateway.Requests;
using Navo.Gateway.Sharing;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Together;

/// <summary>
/// A caseworker helps a participant to answer: by a one-time code, or by taking down what was said. What becomes of it is never told: the
/// answer is the same for anyone, and neither is a yes.
/// </summary>
internal sealed partial class Together(
    PolicySnapshot policy, Callers callers, Decider decider, Ledger.Consenting.Requests requests, AssistedCodes codes, Seal seal)
{
    // A code opens a page to the participant alone, also where nothing may be shared: only whom the caller may not help makes it dead.
    private static readonly string[] AboutTheCaller = ["D08", "D09"];

    private static readonly string[] Modes = ["in-person", "phone", "video"];

    public async Task<IResult> CodeAsync(HttpContext context, Caller.Employee caller, string pseudonym, TogetherBody body)
    {
        var (question, verdict, answer) = await JudgeAsync(context, caller, pseudonym, body, SpecialCategory.Explicit);
        if (question is null)
        {
            return answer!;
        }

        var mayHelp = !verdict.Decision.Reasons.Any(static reason => reason.Failed && AboutTheCaller.Contains(reason.Rule, StringComparer.Ordinal));
        var code = await codes.StartAsync(
            Asking.AskOf(question, verdict, AskingReason.Other) with { MayReach = mayHelp }, InterpreterOf(body), CancellationToken.None);
        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(code.Entry);
        GatewayInstruments.Answered("codes", "made");
        return TypedResults.Json(
            new CodeAnswer(code.Code, code.ExpiresAt), GatewayJson.Default.CodeAnswer, statusCode: StatusCodes.Status201Created);
    }

    public async Task<IResult> SpokenAsync(HttpContext context, Caller.Employee caller, string pseudonym, TogetherBody body)
    {
        var (question, verdict, answer) = await JudgeAsync(context, caller, pseudonym, body, SpecialCategory.Inferred);
        if (question is null)
        {
            return answer!;
        }

        var row = await requests.SpeakAsync(
            new SpokenYes { Ask = Asking.AskOf(question, verdict, AskingReason.Other), Interpreter = InterpreterOf(body) }, CancellationToken.None);
        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(row.Entry);
        GatewayInstruments.Answered("spoken-yes", "received");
        return TypedResults.Json(new StatusAnswer("received"), GatewayJson.Default.StatusAnswer, statusCode: StatusCodes.Status202Accepted);
    }

    private async Task<(Question? Question, Verdict Verdict, IResult? Answer)> JudgeAsync(
        HttpContext context, Caller.Employee caller, string pseudonym, TogetherBody body, SpecialCategory ownFrom)
    {
        if (!Pseudonym.TryParse(pseudonym, out var subject)
            || !PurposeId.TryParse(body.Purpose, out var purpose)
            || policy.Purpose(purpose) is null
            || !IsWellFormed(body.Interpreter))
        {
            return (null, default, Problems.InvalidRequest());
        }

        var question = Question.Ask(policy, caller, callers.Claims(caller), subject, CategoryName.Of(body.Category), purpose);
        var verdict = await decider.DecideAsync(question, context.RequestAborted);
        var code = CaseworkerVoice.CodeOf(verdict.Decision.Reasons);
        if (!string.Equals(code, CaseworkerVoice.NotShared, StringComparison.Ordinal))
        {
            var refusal = await seal.SealAsync(Rows.Refusal(question, verdict.Facts, decider.Limits, verdict.Decision.Reasons, "together"), CancellationToken.None);
            return (null, default, NotPermitted.Of(code, Refusals.EntryOf(refusal)));
        }

        // GDPR art. 9(2)(a): such a yes is the participant's own from first to last. Of the policy alone, so it may be told.
        if (question.Agreement is { } agreement && agreement.SpecialCategory >= ownFrom)
        {
            ImmutableArray<Reason> own = [new Reason("D12", ReasonCodes.NotSelfGiven, null, Failed: true)];
            var refusal = await seal.SealAsync(Rows.Refusal(question, verdict.Facts, limits: null, own, "together"), CancellationToken.None);
            return (null, default, OwnYesNeeded(Refusals.EntryOf(refusal)));
        }

        return (question, verdict, null);
    }

    private static ProblemResult OwnYesNeeded(EntryId? entry) => Problems.Create(
        "urn:navo:problem:own-yes", "The participant says yes to this alone.", StatusCodes.Status403Forbidden, "NAVO-OWN-YES", entry: entry);

    private static bool IsWellFormed(InterpreterBody? interpreter) => interpreter is null
        || (interpreter.Used
            ? (interpreter.Language is null || Tag().IsMatch(interpreter.Language)) && (interpreter.Mode is null || Modes.Contains(interpreter.Mode, StringComparer.Ordinal))
            : interpreter.Language is null && interpreter.Mode is null);

    private static Interpreter InterpreterOf(TogetherBody body) =>
        body.Interpreter is { Used: true } one ? new Interpreter(true, one.Language, one.Mode) : Interpreter.None;

    // Language and script or region, and no more: a sub-tag could hold anything.
    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z]{2,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
