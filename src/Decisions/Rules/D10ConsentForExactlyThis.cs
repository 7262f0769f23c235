using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>
/// D10: the participant has said yes to exactly this category, holder, requestor and purpose (GDPR art. 4(11), 6(1)(a), 7;
/// forvaltningsloven § 13 a nr. 1). Whether the yes still lives is D11's question.
/// </summary>
internal static class D10ConsentForExactlyThis
{
    public const string Number = "D10";

    public static void Judge(Question question, Findings findings)
    {
        switch (question.Facts.Consent)
        {
            case { State: ConsentState.Given or ConsentState.Paused or ConsentState.Withdrawn, Consent: not null } given:
                if (!given.Purposes.Contains(question.Request.Purpose))
                {
                    findings.Fail(ReasonCodes.PurposeNotConsented);
                }

                break;
            case { State: ConsentState.Asked }:
                findings.Fail(ReasonCodes.Asked);
                break;
            case { State: ConsentState.Later }:
                findings.Fail(ReasonCodes.Later);
                break;
            case { State: ConsentState.Refused }:
                findings.Fail(ReasonCodes.Refused);
                break;
            case { State: ConsentState.AwaitingConfirmation }:
                findings.Fail(ReasonCodes.AwaitingConfirmation);
                break;
            default:
                findings.Fail(ReasonCodes.NeverAsked);
                break;
        }
    }
}
