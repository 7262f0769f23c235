using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.ConsentService.Consenting;

/// <summary>Reads whom a participant wants to block. Nothing is told of whether such an employee or unit exists.</summary>
internal sealed class BlockReader(PolicySnapshot policy)
{
    /// <summary>Null when the body does not name one agency NAVO knows, at most one of its units and employees, and a category there is.</summary>
    public Block? Read(BlockBody body)
    {
        if (!AgencyId.TryParse(body.Agency, out var agency) || policy.Agency(agency) is null)
        {
            return null;
        }

        CategoryId? only = null;
        if (body.Category is { } text)
        {
            if (!CategoryId.TryParse(text, out var category) || policy.Category(category) is null)
            {
                return null;
            }

            only = category;
        }

        return (body.Unit, body.Employee) switch
        {
            (null, null) => new Block.OfAgency(agency, only),
            ({ } unit, null) => UnitId.TryParse(unit, out var blocked) ? new Block.OfUnit(agency, blocked, only) : null,
            (null, { } employee) => EmployeeAlias.TryParse(employee, out var blocked) ? new Block.OfEmployee(agency, blocked, only) : null,
            _ => null,
        };
    }
}
