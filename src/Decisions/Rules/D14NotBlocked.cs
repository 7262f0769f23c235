using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

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
        foreach (var block in question.Facts.Blocks)
        {
            if ((block.Category is null || block.Category == question.Request.Category) && Hits(block, question))
            {
                findings.Fail(ReasonCodes.Blocked);
                return;
            }
        }
    }

    private static bool Hits(Block block, Question question)
    {
        var caller = question.Request.Caller;
        return block switch
        {
            Block.OfEmployee of => of.Agency == question.Requestor && of.Employee == caller.Employee,
            Block.OfUnit of => of.Agency == question.Requestor && (caller.Units.Contains(of.Unit) || IsUnitOfFact(of.Unit, question)),
            Block.OfAgency of => of.Agency == question.Requestor,
            _ => true, // A block of a kind this rule does not know is a block.
        };
    }

    private static bool IsUnitOfFact(UnitId unit, Question question) =>
        question.Facts.Caseworker.TryRead(out var caseworker) && caseworker.Units.Contains(unit);
}
