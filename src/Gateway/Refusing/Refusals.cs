using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Decisions.Voices;
using Navo.Gateway.Deciding;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Refusing;

/// <summary>How a refusal is told to a caseworker: D01–D04 by number, everything else in the one neutral form (promise 7).</summary>
internal static class Refusals
{
    private const string Purpose = "NAVO-D04";

    /// <param name="context">The request.</param>
    /// <param name="surface">Which surface answers.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="verdict">What was decided.</param>
    /// <param name="limits">How old a fact was allowed to be.</param>
    /// <param name="outcome">The refusal's row.</param>
    public static Task WriteAsync(HttpContext context, string surface, Question question, Verdict verdict, FactLimits limits, SealOutcome outcome)
    {
        var entry = EntryOf(outcome);
        var code = CaseworkerVoice.CodeOf(verdict.Decision.Reasons);
        if (string.Equals(code, CaseworkerVoice.NotShared, StringComparison.Ordinal))
        {
            GatewayInstruments.Answered(surface, "not-shared");
            return NeutralRefusal.WriteAsync(context, entry, context.RequestAborted);
        }

        GatewayInstruments.Answered(surface, "not-permitted");
        return NotPermitted.Of(code, entry, OtherPurposes(code, question, verdict.Facts, limits)).ExecuteAsync(context);
    }

    /// <summary>With D04 alone: for which purposes the caller could ask instead. Of the caller, the request and the policy, and nobody else.</summary>
    public static ImmutableArray<PurposeId> OtherPurposes(string code, Question question, DecisionFacts facts, FactLimits limits) =>
        string.Equals(code, Purpose, StringComparison.Ordinal)
            ? CaseworkerVoice.OtherPurposes(question.Policy, question.Request, facts.Caseworker, facts.At, limits)
            : [];

    /// <summary>The row a refusal left. Only a release can be stale, so anything else means the Ledger broke its word.</summary>
    public static EntryId EntryOf(SealOutcome outcome) => outcome is SealOutcome.Sealed row
        ? row.Entry
        : throw new InvalidOperationException("A row that relies on no permit was called stale.");
}
