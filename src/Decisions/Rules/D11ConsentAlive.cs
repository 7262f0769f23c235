using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>D11: the yes lives at this instant: given, not stopped, not paused, not over, not lapsed (GDPR art. 7(3)). Promise 2.</summary>
internal static class D11ConsentAlive
{
    public const string Number = "D11";

    public static void Judge(Question question, Findings findings)
    {
        if (question.Facts.Consent is { State: ConsentState.Withdrawn })
        {
            findings.Fail(ReasonCodes.Withdrawn);
            return;
        }

        if (question.Facts.Consent is { State: ConsentState.Paused })
        {
            findings.Fail(ReasonCodes.Paused);
            return;
        }

        // A yes without an id, a beginning or an end is no yes that anyone could check.
        if (question.Facts.Consent is not { State: ConsentState.Given, Consent: not null, GivenAt: { } givenAt, ValidTo: { } end } consent)
        {
            findings.Fail(ReasonCodes.NoLiveConsent);
            return;
        }

        findings.Since(givenAt);
        if (question.At < givenAt)
        {
            findings.Fail(ReasonCodes.ConsentNotYet);
        }

        findings.Before(end);
        if (question.At >= end)
        {
            findings.Fail(ReasonCodes.Expired);
        }

        if (consent.LapsedAt is not { } lapsed)
        {
            return;
        }

        findings.Before(lapsed);
        if (question.At >= lapsed)
        {
            findings.Fail(ReasonCodes.Lapsed);
        }
    }
}
