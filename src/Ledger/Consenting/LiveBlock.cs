using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Ledger.Consenting;

/// <summary>A block that stands.</summary>
/// <param name="Id">Its id, for lifting it.</param>
/// <param name="Block">Who is blocked from what.</param>
public sealed record LiveBlock(Guid Id, Block Block)
{
    /// <summary>True where it keeps this employee out of this category. A block of a kind unknown here is a block.</summary>
    internal bool KeepsOut(AgencyId agency, UnitId? unit, EmployeeAlias employee, CategoryId category) =>
        (Block.Category is null || Block.Category == category) && Block switch
        {
            Block.OfEmployee of => of.Agency == agency && of.Employee == employee,
            Block.OfUnit of => of.Agency == agency && of.Unit == unit,
            Block.OfAgency of => of.Agency == agency,
            _ => true,
        };
}
