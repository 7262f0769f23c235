using Navo.Portal.Catalogue;
using Navo.Portal.Categories;
using Navo.Portal.SignIn;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>A page that shows released facts beside what the own agency has of the same.</summary>
internal abstract class FactPage(OwnAgencyClient ownAgency, PolicyCatalogue policy, Names names) : CasePage(ownAgency, policy)
{
    protected Names Names => names;

    /// <summary>
    /// What contradicts the own agency's data: only within a category that agreements in force share in both directions. Elsewhere the own data is
    /// not even read.
    /// </summary>
    protected async Task<IReadOnlyList<Conflict>> ConflictsAsync(string category, SharedData? other, CancellationToken cancellationToken)
    {
        var agency = User.AgencyId();
        return other is { Observations.Count: > 0 }
            && Policy.Agreements.Any(row => row.IsInForce && row.Category == category && row.Holder == agency)
            && await OwnAgency.OwnDataAsync(Pseudonym, category, cancellationToken) is { } own
            ? Conflicts.Between(category, other, own, names)
            : [];
    }
}
