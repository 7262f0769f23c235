using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>
/// D12: for a special category, inferred ones too, the yes is explicit, self-given and at high assurance (GDPR art. 9(2)(a)).
/// For ordinary data it was given at substantial assurance at least.
/// </summary>
internal static class D12StrengthOfTheYes
{
    public const string Number = "D12";

    public static void Judge(Question question, Findings findings)
    {
        if (question.Agreement is not { } agreement)
        {
            findings.Fail(ReasonCodes.NoAgreement);
            return;
        }

        if (question.Facts.Consent is not { State: ConsentState.Given } consent)
        {
            findings.Fail(ReasonCodes.NoLiveConsent);
            return;
        }

        var special = agreement.SpecialCategory != SpecialCategory.None;
        if (consent.Assurance < (special ? Assurance.High : Assurance.Substantial))
        {
            findings.Fail(ReasonCodes.ConsentAssuranceTooLow);
        }

        if (special && !consent.Explicit)
        {
            findings.Fail(ReasonCodes.NotExplicit);
        }

        if (special && !consent.SelfGiven)
        {
            findings.Fail(ReasonCodes.NotSelfGiven);
        }
    }
}
