using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Voices;
using Navo.Gateway.Telemetry;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Refusing;

/// <summary>How a refusal is told to a caseworker: D01–D04 by number, everything else in the one neutral form (promise 7).</summary>
internal static class Refusals
{
    private const string Purpose = "NAVO-D04";

    /// <param name="context">The request.</param>
    /// <param name="surface">Which surface answers.</param>
    /// <param name="reasons">The tree of the decision.</param>
    /// <param name="outcome">The refusal's row.</param>
    /// <param name="otherPurposes">For D04: for which purposes the caller could ask instead.</param>
    public static Task WriteAsync(
        HttpContext context, string surface, ImmutableArray<Reason> reasons, SealOutcome outcome, Func<ImmutableArray<PurposeId>> otherPurposes)
    {
        var entry = EntryOf(outcome);
        var code = CaseworkerVoice.CodeOf(reasons);
        if (string.Equals(code, CaseworkerVoice.NotShared, StringComparison.Ordinal))
        {
            GatewayInstruments.Answered(surface, "not-shared");
            return NeutralRefusal.WriteAsync(context, entry, context.RequestAborted);
        }

        GatewayInstruments.Answered(surface, "not-permitted");
        return NotPermitted.Of(code, entry, string.Equals(code, Purpose, StringComparison.Ordinal) ? NotPermitted.Instead(otherPurposes()) : null).ExecuteAsync(context);
    }

    /// <summary>The row a refusal left. Only a release can be stale, so anything else means the Ledger broke its word.</summary>
    public static EntryId EntryOf(SealOutcome outcome) => outcome is SealOutcome.Sealed row
        ? row.Entry
        : throw new InvalidOperationException("A row that relies on no permit was called stale.");
}
