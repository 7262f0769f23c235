using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Categories;

/// <summary>One category NAV holds: which of NAV's systems are asked, and what their answers become.</summary>
internal interface INavCategory
{
    CategoryId Category { get; }

    Task<SourceAnswer> FetchAsync(NavQuestion question, CancellationToken cancellationToken);
}
