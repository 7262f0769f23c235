using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>
/// D06: no agency has a protection marker on the participant (folkeregisterloven § 10-4). A protected unit that follows the
/// person, now or later, is one: its name alone says it. An agency that has said nothing is no "no protection".
/// </summary>
internal static class D06ProtectedAddress
{
    public const string Number = "D06";

    public static void Judge(Question question, Findings findings)
    {
        JudgeOne(question.Facts.HolderFacts, question.Holder, question, findings);
        JudgeOne(question.Facts.RequestorFacts, question.Requestor, question, findings);
        if (question.Facts.ThirdPartyProtection)
        {
            // Any marker of a third agency, guardian and shielding among them: neither agency's own fact, so neither officer may read more than this.
            findings.Fail(ReasonCodes.OtherAgencyFact);
        }
    }

    private static void JudgeOne(AgencySubjectFacts facts, AgencyId owner, Question question, Findings findings)
    {
        var limit = question.Limits.Protection;
        if (findings.TryRead(
            facts.AddressProtected, limit, owner, ReasonCodes.ProtectionUnknown, ReasonCodes.ProtectionStale, out var isProtected)
            && isProtected)
        {
            findings.Fail(ReasonCodes.Protected, owner);
        }

        if (!facts.FollowUps.TryRead(out var periods))
        {
            findings.Fail(ReasonCodes.UnitProtectionUnknown, owner);
            return;
        }

        foreach (var period in periods)
        {
            if (period.To is { } end && end <= question.At)
            {
                // An ended period says nothing any more; before its end it did.
                findings.Since(end);
            }
            else if (findings.TryRead(
                period.UnitProtected, limit, owner, ReasonCodes.UnitProtectionUnknown, ReasonCodes.UnitProtectionStale,
                out var unitProtected, neededBefore: period.To)
                && unitProtected)
            {
                findings.Fail(ReasonCodes.ProtectedUnit, owner);
            }
        }
    }
}
