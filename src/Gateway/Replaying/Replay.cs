using Navo.AccessLog.Entries;
using Navo.AccessLog.Tree;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Recording;
using Navo.Decisions.Voices;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.AccessLog;
using Navo.Gateway.Json;
using Navo.Ledger.Rows;

namespace Navo.Gateway.Replaying;

/// <summary>Makes a logged decision once more, from its recorded inputs, by the rules and the policy of then. For the officer of an agency the row is about.</summary>
internal sealed class Replay(EntryReading reading, Officers officers, AccessRows rows, PastPolicies policies, PolicySnapshot current)
{
    public async Task<IResult> AnswerAsync(HttpContext context, string entry)
    {
        var officer = context.GetOfficer();
        if (await reading.FindAsync(context, entry) is not { } content)
        {
            return Problems.NotFound();
        }

        _ = await officers.LookAsync(context, officer, EntryReading.About(content, "replay"));
        if (content.Canonical is not { } octets)
        {
            return NotReplayable("The row's content has been erased under a retention rule.");
        }

        if (await rows.DecisionInputsAsync(content.Row.Entry, context.RequestAborted) is not { } written)
        {
            return NotReplayable("The row holds no decision of its own: only releases and refusals do.");
        }

        var inputs = RecordedDecision.Read(written);
        if (await policies.FindAsync(inputs.PolicyHash, context.RequestAborted) is not { } policy)
        {
            return NotReplayable("The policy of then is not kept here.");
        }

        var agreement = policy.Agreements.FirstOrDefault(row => string.Equals(row.Reference, inputs.Agreement, StringComparison.Ordinal));
        return DecisionPoint.Replay(inputs, agreement) is { } decision
            ? TypedResults.Json(Answer(content, octets, inputs, agreement, decision, officer.Agency), GatewayJson.Default.ReplayAnswer)
            : NotReplayable("The rule set of then is not kept here.");
    }

    private ReplayAnswer Answer(
        AccessRowContent content, byte[] octets, RecordedDecision inputs, Agreement? agreement, Decision decision, AgencyId officer)
    {
        var row = EntryFormat.Decode(octets);
        var again = ReplayedRow.Of(row, inputs, agreement, decision);
        var octetsAgain = EntryFormat.Encode(again);
        var isOfTheSamePerson = content.Row.Subject == inputs.Facts.Subject;
        var heard = OfficerVoice.Hear([.. decision.Reasons.Where(reason => reason.Failed)], officer);
        return new ReplayAnswer(
            content.Row.Entry.ToString(),
            isOfTheSamePerson && octets.AsSpan().SequenceEqual(octetsAgain),
            decision is Decision.Permit ? "permit" : "deny",
            [.. heard.Select(reason => new ReasonView(reason.Rule, reason.Code))],
            inputs.RuleSet,
            DecisionPoint.RuleSetVersion,
            inputs.PolicyHash,
            string.Equals(inputs.PolicyHash, current.Hash, StringComparison.Ordinal),
            Convert.ToBase64String(MerkleTree.LeafHash(octetsAgain).ToArray()),
            isOfTheSamePerson ? ReplayedRow.Differences(row, again) : ReplayedRow.Differences(row, again).Add("participant"));
    }

    private static ProblemResult NotReplayable(string why) => Problems.Create(
        "urn:navo:problem:not-replayable", "This row's decision cannot be made again.", StatusCodes.Status409Conflict, "NAVO-NOT-REPLAYABLE", why);
}
