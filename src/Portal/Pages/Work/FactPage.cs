using Navo.Portal.Catalogue;
using Navo.Portal.Categories;
using Navo.Portal.SignIn;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Work;

/// <summary>A page that shows released facts beside what the own agency has of the same.</summary>
internal abstract class FactPage(OwnAgencyClient ownAgency, PolicyCatalogue policy, Names names, TimeProvider time) : CasePage(ownAgency, policy)
{
    public IReadOnlyList<Correction> Corrections { get; protected set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => Dates.LocalDay(Now);

    public string? PrintedBy => User.OwnName();

    protected Names Names => names;

    /// <summary>What contradicts the own agency's data: only where the participant shares the category in both directions. Elsewhere the own data is not even read.</summary>
    protected async Task<IReadOnlyList<Conflict>> ConflictsAsync(string category, Reply<SharedData> other, CancellationToken cancellationToken) =>
        other is { BothDirections: true, Value.Observations.Count: > 0 }
        && await OwnAgency.OwnDataAsync(Pseudonym, category, cancellationToken) is { } own
            ? Conflicts.Between(category, other.Value, own, names)
            : [];
}
