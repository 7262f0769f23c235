using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

/// <summary>A block: of an employee, of a unit, or, with neither, of the agency.</summary>
internal sealed record WrittenBlock(string Agency, string? Unit, string? Employee, string? Only)
{
    public static WrittenBlock Of(Block block) => block switch
    {
        Block.OfEmployee one => new(one.Agency.Value, null, one.Employee.Value, one.Only?.Value),
        Block.OfUnit one => new(one.Agency.Value, one.Unit.Value, null, one.Only?.Value),
        Block.OfAgency one => new(one.Agency.Value, null, null, one.Only?.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(block), "A block of an unknown kind cannot be recorded."),
    };

    public Block ToBlock()
    {
        CategoryId? only = Only is null ? null : CategoryId.Parse(Only);
        return (Unit, Employee) switch
        {
            (_, { } employee) => new Block.OfEmployee(AgencyId.Parse(Agency), EmployeeAlias.Parse(employee), only),
            ({ } unit, _) => new Block.OfUnit(AgencyId.Parse(Agency), UnitId.Parse(unit), only),
            _ => new Block.OfAgency(AgencyId.Parse(Agency), only),
        };
    }
}
