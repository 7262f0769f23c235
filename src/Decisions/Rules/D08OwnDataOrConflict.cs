namespace Navo.Decisions.Rules;

/// <summary>D08: the caller is not the participant and has declared no conflict of interest (forvaltningsloven § 6); being the guardian is one.</summary>
internal static class D08OwnDataOrConflict
{
    public const string Number = "D08";

    public static void Judge(Question question, Findings findings)
    {
        if (!findings.TryRead(
            question.Facts.Caseworker, question.Limits.Unit, question.Requestor,
            ReasonCodes.CallerUnknown, ReasonCodes.CallerStale, out var caseworker))
        {
            return;
        }

        if (caseworker.IsSubject)
        {
            findings.Fail(ReasonCodes.OwnData, question.Requestor);
        }

        if (caseworker.HasConflict)
        {
            findings.Fail(ReasonCodes.ConflictOfInterest, question.Requestor);
        }
    }
}
