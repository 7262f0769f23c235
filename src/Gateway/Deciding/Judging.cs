using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Voices;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Refusing;
using Navo.Gateway.Sharing;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Deciding;

/// <summary>A caseworker's question, read and judged, for every surface that asks about one participant.</summary>
internal sealed class Judging(PolicySnapshot policy, Callers callers, Decider decider, Seal seal, TimeProvider clock)
{
    /// <summary>The question; null where the request has no form. A category nobody knows has one: D03 refuses it.</summary>
    public Question? Read(Caller.Employee caller, string pseudonym, string category, string? purpose) =>
        Pseudonym.TryParse(pseudonym, out var subject) && PurposeId.TryParse(purpose, out var wanted) && policy.Purpose(wanted) is not null
            ? Question.Ask(policy, caller, callers.Claims(caller), subject, CategoryName.Of(category), wanted, clock.GetUtcNow())
            : null;

    /// <summary>Judges it, and answers where the caller may not use this agreement at all, whoever the question is about.</summary>
    /// <param name="context">The request.</param>
    /// <param name="question">The question; null is answered as a request without form.</param>
    /// <param name="surface">Which surface asks, for the metrics.</param>
    /// <param name="detail">Which surface asks, for the row.</param>
    public async Task<Judged> JudgeAsync(HttpContext context, Question? question, string surface, string detail)
    {
        if (question is null)
        {
            return new Judged.Answered(Problems.InvalidRequest());
        }

        var verdict = await decider.DecideAsync(question, context.RequestAborted);
        var code = CaseworkerVoice.CodeOf(verdict.Decision.Reasons);
        if (string.Equals(code, CaseworkerVoice.NotShared, StringComparison.Ordinal))
        {
            return new Judged.Open(question, verdict);
        }

        var row = await seal.SealAsync(Rows.Refusal(question, verdict.Facts, decider.Limits, verdict.Decision.Reasons, detail), CancellationToken.None);
        GatewayInstruments.Answered(surface, "not-permitted");
        return new Judged.Answered(NotPermitted.Of(code, Refusals.EntryOf(row), Refusals.OtherPurposes(code, question, verdict.Facts, decider.Limits)));
    }
}
