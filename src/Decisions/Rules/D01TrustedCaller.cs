using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Rules;

/// <summary>D01: the caller is of the agency that asks, asks another agency, and is signed in strongly enough (GDPR art. 32).</summary>
internal static class D01TrustedCaller
{
    public const string Number = "D01";

    public static void Judge(Question question, Findings findings)
    {
        var caller = question.Request.Caller;
        if (caller.Agency != question.Requestor)
        {
            findings.Fail(ReasonCodes.CallerOfAnotherAgency, question.Requestor);
        }

        if (question.Holder == question.Requestor)
        {
            findings.Fail(ReasonCodes.HolderIsRequestor, question.Requestor);
        }

        if (caller.Assurance < Assurance.Substantial)
        {
            findings.Fail(ReasonCodes.WeakSignIn, question.Requestor);
        }
    }
}
