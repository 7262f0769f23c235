using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>
/// D05: both agencies know the participant, and both say adult, alive and no guardian (vergemålsloven § 8, § 20).
/// Adult is the agency's fact, never computed of the identity number.
/// </summary>
internal static class D05KnownAdultAlive
{
    public const string Number = "D05";

    public static void Judge(Question question, Findings findings)
    {
        if (question.Facts.Subject is null)
        {
            findings.Fail(ReasonCodes.UnknownSubject);
        }

        JudgeOne(question.Facts.HolderFacts, question.Holder, question, findings);
        JudgeOne(question.Facts.RequestorFacts, question.Requestor, question, findings);
    }

    private static void JudgeOne(AgencySubjectFacts facts, AgencyId owner, Question question, Findings findings)
    {
        if (!facts.Adult.IsKnown && !facts.Alive.IsKnown && !facts.Guardian.IsKnown)
        {
            findings.Fail(ReasonCodes.NotKnownToAgency, owner);
            return;
        }

        var limit = question.Limits.Period;
        if (findings.TryRead(facts.Adult, limit, owner, ReasonCodes.AdultUnknown, ReasonCodes.AdultStale, out var adult) && !adult)
        {
            findings.Fail(ReasonCodes.NotAdult, owner);
        }

        if (findings.TryRead(facts.Alive, limit, owner, ReasonCodes.AliveUnknown, ReasonCodes.AliveStale, out var alive) && !alive)
        {
            findings.Fail(ReasonCodes.NotAlive, owner);
        }

        if (findings.TryRead(facts.Guardian, limit, owner, ReasonCodes.GuardianUnknown, ReasonCodes.GuardianStale, out var guardian) && guardian)
        {
            findings.Fail(ReasonCodes.HasGuardian, owner);
        }
    }
}
