namespace Navo.Decisions.Rules;

/// <summary>
/// D14: the participant has not blocked the caller, a unit of the caller or the caller's agency, for this category or for all (GDPR art. 21).
/// Any unit that token or standing fact names counts: a block is not got round through another unit.
/// </summary>
internal static class D14NotBlocked
{
    public const string Number = "D14";

    public static void Judge(Question question, Findings findings)
    {
        var caller = question.Request.Caller;
        var known = question.Facts.Caseworker.TryRead(out var caseworker) ? caseworker.Units : [];
        foreach (var block in question.Facts.Blocks)
        {
            if (block.KeepsOut(question.Requestor, caller.Units, caller.Employee, question.Request.Category)
                || block.KeepsOut(question.Requestor, known, caller.Employee, question.Request.Category))
            {
                findings.Fail(ReasonCodes.Blocked);
                return;
            }
        }
    }
}
