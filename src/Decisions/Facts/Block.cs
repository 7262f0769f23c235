using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Facts;

/// <summary>A participant's own block, of an employee, a unit or an agency; for one category or for all.</summary>
public abstract record Block
{
    private Block(CategoryId? category) => Category = category;

    /// <summary>The one category blocked; null for all.</summary>
    public CategoryId? Category { get; }

    /// <summary>
    /// True where it keeps out of a category an agency's employee who works at these units; null and none for what every employee of it meets. A block of
    /// a kind unknown here is a block.
    /// </summary>
    public bool KeepsOut(AgencyId agency, ImmutableArray<UnitId> units, EmployeeAlias? employee, CategoryId category) =>
        (Category is null || Category == category) && this switch
        {
            OfEmployee of => of.Agency == agency && of.Employee == employee,
            OfUnit of => of.Agency == agency && units.Contains(of.Unit),
            OfAgency of => of.Agency == agency,
            _ => true,
        };

    /// <summary>A block of one employee of an agency, by the alias the participant sees.</summary>
    public sealed record OfEmployee(AgencyId Agency, EmployeeAlias Employee, CategoryId? Only = null) : Block(Only);

    /// <summary>A block of everyone at one unit.</summary>
    public sealed record OfUnit(AgencyId Agency, UnitId Unit, CategoryId? Only = null) : Block(Only);

    /// <summary>A block of a whole agency.</summary>
    public sealed record OfAgency(AgencyId Agency, CategoryId? Only = null) : Block(Only);
}
