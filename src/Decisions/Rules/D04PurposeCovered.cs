namespace Navo.Decisions.Rules;

/// <summary>D04: the agreement is for this purpose (GDPR art. 5(1)(b)).</summary>
internal static class D04PurposeCovered
{
    public const string Number = "D04";

    public static void Judge(Question question, Findings findings)
    {
        if (question.Agreement is not { } agreement)
        {
            findings.Fail(ReasonCodes.NoAgreement);
        }
        else if (!agreement.Purposes.Contains(question.Request.Purpose))
        {
            findings.Fail(ReasonCodes.PurposeNotInAgreement);
        }
    }
}
