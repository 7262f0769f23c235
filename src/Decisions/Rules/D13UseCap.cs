namespace Navo.Decisions.Rules;

/// <summary>D13: fewer releases than the cap in the last 30 days (GDPR art. 5(1)(c)). Counted per participant, not per pseudonym.</summary>
internal static class D13UseCap
{
    public const string Number = "D13";

    public static void Judge(Question question, Findings findings)
    {
        if (question.Agreement is not { } agreement)
        {
            findings.Fail(ReasonCodes.NoAgreement);
        }
        else if (question.Facts.Uses < 0 || question.Facts.Uses >= agreement.Cap)
        {
            findings.Fail(ReasonCodes.CapReached);
        }
    }
}
