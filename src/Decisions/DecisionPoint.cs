using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Decisions.Recording;
using Navo.Decisions.Rules;

namespace Navo.Decisions;

/// <summary>The decision (XACML's policy decision point): a pure function. No I/O, no clock, no randomness.</summary>
public static class DecisionPoint
{
    /// <summary>
    /// Decides one request. A null agreement is a refusal (D03), as is any fact that is absent or stale.
    /// Every rule is always judged, so that the work of a refusal does not depend on its reason (promise 7).
    /// </summary>
    public static Decision Decide(DecisionRequest request, Agreement? agreement, DecisionFacts facts, FactLimits limits) =>
        Decide(request, agreement, facts, limits, RuleSet.Current.Rules);

    /// <summary>The number of the rule set that decides now.</summary>
    public static int RuleSetVersion => RuleSet.Current.Version;

    /// <summary>Judges a recorded decision again, by the rules of then. Null when that rule set is not kept.</summary>
    /// <param name="recorded">What the decision was made on.</param>
    /// <param name="agreement">The row of the policy of then that the decision was judged by; null when there was none.</param>
    public static Decision? Replay(RecordedDecision recorded, Agreement? agreement) => Replay(recorded, agreement, RuleSet.Kept);

    internal static Decision? Replay(RecordedDecision recorded, Agreement? agreement, IReadOnlyList<RuleSet> kept)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return RuleSet.Find(kept, recorded.RuleSet) is { } then
            ? Decide(recorded.Request, agreement, recorded.Facts, recorded.Limits, then.Rules)
            : null;
    }

    internal static Decision Decide(
        DecisionRequest request, Agreement? agreement, DecisionFacts facts, FactLimits limits, IReadOnlyList<Rule> rules)
    {
        var question = new Question(request, agreement, facts, limits);
        var findings = new Findings(question);
        for (var i = 0; i < rules.Count; i++)
        {
            findings.Judge(rules[i]);
        }

        // INVARIANT: both keys are in hand on the only path to a permit (promise 1; guarded by
        // A_permit.Needs_a_live_consent_and_an_agreement_in_force). D03 and D10 have checked them already.
        if (findings.AnyFailed || agreement is null || facts.Consent?.Consent is not { } consent)
        {
            return new Decision.Deny { Reasons = findings.ToReasons() };
        }

        return new Decision.Permit
        {
            Reasons = findings.ToReasons(),
            Agreement = agreement,
            Consent = consent,
            ConsentRevision = facts.Consent.Revision,
            NotBefore = findings.NotBefore,
            NotAfter = findings.NotAfter,
            Revisions = facts.Revisions,
        };
    }
}
