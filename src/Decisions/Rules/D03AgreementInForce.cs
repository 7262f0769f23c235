using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.Decisions.Rules;

/// <summary>
/// D03: an agreement for exactly this category and these agencies is in force now, signed by both, and names its basis:
/// GDPR art. 6 (and 9), the national provision (art. 6(3)) and the ground that lifts confidentiality (forvaltningsloven § 13 a, § 13 b). Promise 1.
/// </summary>
internal static class D03AgreementInForce
{
    public const string Number = "D03";

    public static void Judge(Question question, Findings findings)
    {
        if (question.Agreement is not { } agreement)
        {
            findings.Fail(ReasonCodes.NoAgreement);
            return;
        }

        if (agreement.Category != question.Request.Category
            || agreement.Holder != question.Holder
            || agreement.Requestor != question.Requestor)
        {
            findings.Fail(ReasonCodes.AgreementOfAnotherMatter);
        }

        JudgeTime(agreement, question, findings);
        if (!IsApprovedBy(agreement, question.Holder) || !IsApprovedBy(agreement, question.Requestor))
        {
            findings.Fail(ReasonCodes.AgreementNotApproved);
        }

        if (!NamesItsBasis(agreement))
        {
            findings.Fail(ReasonCodes.AgreementWithoutBasis);
        }
    }

    private static void JudgeTime(Agreement agreement, Question question, Findings findings)
    {
        // Not `is draft`: a state nobody thought of is a no.
        if (agreement.State != AgreementState.InForce)
        {
            findings.Fail(agreement.State == AgreementState.Ended ? ReasonCodes.AgreementEnded : ReasonCodes.AgreementDraft);
        }

        findings.Since(agreement.ValidFrom);
        if (question.At < agreement.ValidFrom)
        {
            findings.Fail(ReasonCodes.AgreementNotYet);
        }

        if (agreement.ValidTo is not { } end)
        {
            return;
        }

        findings.Before(end);
        if (question.At >= end)
        {
            findings.Fail(ReasonCodes.AgreementEnded);
        }
    }

    private static bool IsApprovedBy(Agreement agreement, AgencyId agency)
    {
        foreach (var approval in agreement.Approvals)
        {
            if (approval.Agency == agency)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesItsBasis(Agreement agreement) =>
        !string.IsNullOrWhiteSpace(agreement.Gdpr6)
        && (agreement.SpecialCategory == SpecialCategory.None || !string.IsNullOrWhiteSpace(agreement.Gdpr9))
        && agreement.NationalProvision is not null
        && agreement.ConfidentialityGround is not null
        && agreement.ConsentRole != ConsentRole.None;
}
