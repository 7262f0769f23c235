using System.Data.Common;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Ledger.Consenting;

/// <summary>A participant blocked someone, or lifted a block.</summary>
internal sealed record BlockEvent(Guid Id, bool IsBlock, Block Block)
{
    public const string Columns = "block, kind, agency, unit, employee, category";

    public static BlockEvent Read(DbDataReader row)
    {
        var agency = AgencyId.Parse(row.GetString(2));
        CategoryId? only = row.IsDBNull(5) ? null : CategoryId.Parse(row.GetString(5));
        Block block = !row.IsDBNull(4) ? new Block.OfEmployee(agency, EmployeeAlias.Parse(row.GetString(4)), only)
            : !row.IsDBNull(3) ? new Block.OfUnit(agency, UnitId.Parse(row.GetString(3)), only)
            : new Block.OfAgency(agency, only);
        return new BlockEvent(new Guid((byte[])row.GetValue(0), bigEndian: true), row.GetString(1) == "blocked", block);
    }
}
