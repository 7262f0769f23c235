using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Deciding;
using Navo.Gateway.Json;
using Navo.Gateway.Refusing;
using Navo.Gateway.Requests;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Together;

/// <summary>
/// A caseworker helps a participant to answer: by a one-time code, or by taking down what was said. What becomes of it is never told: the
/// answer is the same for anyone, and neither is a yes.
/// </summary>
internal sealed partial class Together(Judging judging, Ledger.Consenting.Requests requests, AssistedCodes codes, Seal seal)
{
    // A code opens a page to the participant alone, also where nothing may be shared. It is dead only where the caller may not help, or where the
    // participant has kept the caller out (D14): a block takes effect like a withdrawal.
    private static readonly string[] AboutTheCaller = ["D08", "D09", "D14"];

    private const string Detail = "together";

    private static readonly string[] Modes = ["in-person", "phone", "video"];

    public async Task<IResult> CodeAsync(HttpContext context, Caller.Employee caller, string pseudonym, TogetherBody body)
    {
        // A repeat is answered as the first time: the code is found again by the act, and is kept nowhere.
        if (context.ActId() is { } repeated && await codes.FindAsync(repeated, CancellationToken.None) is { } made)
        {
            return Made(context, made);
        }

        var judged = await JudgeAsync(context, caller, pseudonym, body, "codes", SpecialCategory.Explicit);
        if (judged is not Judged.Open open)
        {
            return ((Judged.Answered)judged).Answer;
        }

        var mayHelp = !open.Verdict.Decision.Reasons.Any(static reason => reason.Failed && AboutTheCaller.Contains(reason.Rule, StringComparer.Ordinal));
        var code = await codes.StartAsync(
            Asking.AskOf(open.Question, open.Verdict, AskingReason.Other) with { MayReach = mayHelp }, InterpreterOf(body), context.ActId(), CancellationToken.None);
        GatewayInstruments.Answered("codes", "made");
        return Made(context, code);
    }

    public async Task<IResult> SpokenAsync(HttpContext context, Caller.Employee caller, string pseudonym, TogetherBody body)
    {
        var judged = await JudgeAsync(context, caller, pseudonym, body, "spoken-yes", SpecialCategory.Inferred);
        if (judged is not Judged.Open open)
        {
            return ((Judged.Answered)judged).Answer;
        }

        var row = await requests.SpeakAsync(
            new SpokenYes { Ask = Asking.AskOf(open.Question, open.Verdict, AskingReason.Other), Interpreter = InterpreterOf(body) }, CancellationToken.None);
        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(row.Entry);
        GatewayInstruments.Answered("spoken-yes", "received");
        return TypedResults.Json(new StatusAnswer("received"), GatewayJson.Default.StatusAnswer, statusCode: StatusCodes.Status202Accepted);
    }

    private static JsonHttpResult<CodeAnswer> Made(HttpContext context, AssistedCode code)
    {
        context.Response.Headers[EntryHeader.Name] = EntryHeader.Of(code.Entry);
        return TypedResults.Json(
            new CodeAnswer(code.Code, code.ExpiresAt), GatewayJson.Default.CodeAnswer, statusCode: StatusCodes.Status201Created);
    }

    private async Task<Judged> JudgeAsync(
        HttpContext context, Caller.Employee caller, string pseudonym, TogetherBody body, string surface, SpecialCategory ownFrom)
    {
        var asked = IsWellFormed(body.Interpreter) ? judging.Read(caller, pseudonym, body.Category, body.Purpose) : null;
        var judged = await judging.JudgeAsync(context, asked, surface, Detail);

        // GDPR art. 9(2)(a): such a yes is the participant's own from first to last. Of the policy alone, so it may be told.
        if (judged is Judged.Open { Question: { Agreement: { } agreement } question } open && agreement.SpecialCategory >= ownFrom)
        {
            ImmutableArray<Reason> own = [new Reason("D12", ReasonCodes.NotSelfGiven, null, Failed: true)];
            var refusal = await seal.SealAsync(Rows.Refusal(question, open.Verdict.Facts, limits: null, own, Detail), CancellationToken.None);
            return new Judged.Answered(OwnYesNeeded(Refusals.EntryOf(refusal)));
        }

        return judged;
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
