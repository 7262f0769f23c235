using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>
/// D09: need to know (GDPR art. 5(1)(c), 25). One of the caller's units that signed follows the participant now; where the role
/// goes by group, one of the caller's groups does. A unit of the holder that signed follows the participant too: an agreement
/// is between the offices that signed it.
/// </summary>
internal static class D09NeedToKnow
{
    public const string Number = "D09";

    public static void Judge(Question question, Findings findings)
    {
        if (question.Agreement is not { } agreement)
        {
            findings.Fail(ReasonCodes.NoAgreement);
            return;
        }

        JudgeRequestor(agreement, question, findings);
        JudgeHolder(agreement, question, findings);
    }

    private static void JudgeRequestor(Agreement agreement, Question question, Findings findings)
    {
        if (!findings.TryRead(
            question.Facts.Caseworker, question.Limits.Unit, question.Requestor,
            ReasonCodes.CallerUnknown, ReasonCodes.CallerStale, out var caseworker))
        {
            return;
        }

        var byGroup = question.RoleInAgreement(caseworker.Role) is not { FollowsGroup: false };
        JudgeFollowUp(
            question.Facts.RequestorFacts, question.Requestor, question, findings, ReasonCodes.NotFollowedUp,
            (question, agreement, caseworker, byGroup),
            static (period, its) => its.agreement.RequestorUnits.Contains(period.Unit)
                && its.question.WorksAt(its.caseworker, period.Unit)
                && (!its.byGroup || (period.Group is { } group && its.caseworker.Groups.Contains(group, StringComparer.Ordinal))));
    }

    private static void JudgeHolder(Agreement agreement, Question question, Findings findings) =>
        JudgeFollowUp(
            question.Facts.HolderFacts, question.Holder, question, findings, ReasonCodes.HolderNotFollowing,
            agreement.HolderUnits,
            static (period, units) => units.Contains(period.Unit));

    private static void JudgeFollowUp<TState>(
        AgencySubjectFacts facts,
        AgencyId owner,
        Question question,
        Findings findings,
        string notFollowing,
        TState state,
        Func<FollowUp, TState, bool> counts)
    {
        if (!findings.TryRead(
            facts.FollowUps, question.Limits.Period, owner, ReasonCodes.FollowUpUnknown, ReasonCodes.FollowUpStale, out var periods))
        {
            return;
        }

        if (!Coverage.TryFind(periods, question.At, state, counts, out var coverage))
        {
            findings.Fail(notFollowing, owner);
            return;
        }

        findings.Since(coverage.From);
        findings.Before(coverage.To);
    }
}
