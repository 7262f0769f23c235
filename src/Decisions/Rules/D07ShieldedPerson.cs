using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>D07: no agency has the participant as a shielded person (skjermet: own employees and their closest family).</summary>
internal static class D07ShieldedPerson
{
    public const string Number = "D07";

    public static void Judge(Question question, Findings findings)
    {
        JudgeOne(question.Facts.HolderFacts, question.Holder, question, findings);
        JudgeOne(question.Facts.RequestorFacts, question.Requestor, question, findings);
    }

    private static void JudgeOne(AgencySubjectFacts facts, AgencyId owner, Question question, Findings findings)
    {
        if (findings.TryRead(
            facts.Shielded, question.Limits.Protection, owner, ReasonCodes.ShieldingUnknown, ReasonCodes.ShieldingStale, out var shielded)
            && shielded)
        {
            findings.Fail(ReasonCodes.Shielded, owner);
        }
    }
}
