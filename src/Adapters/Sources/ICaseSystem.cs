using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Adapters.StandingFacts;

namespace Navo.Adapters.Sources;

/// <summary>One agency's case system, as every adapter sees it: its own words stay behind this border.</summary>
internal interface ICaseSystem
{
    AgencyId Agency { get; }

    /// <summary>The categories this agency holds.</summary>
    ImmutableArray<CategoryId> Categories { get; }

    /// <summary>The canonical observations of one person in one category.</summary>
    Task<SourceAnswer> FetchAsync(CategoryId category, Fodselsnummer person, CancellationToken cancellationToken);

    /// <summary>What has changed in the agency's registers after a number; from 0, everything.</summary>
    Task<RegisterChanges> ReadChangesAsync(long after, CancellationToken cancellationToken);

    /// <summary>The employee as the agency's own system has them now; null when it has none.</summary>
    Task<OwnCaseworker?> FindCaseworkerAsync(string employee, CancellationToken cancellationToken);

    /// <summary>Names and follow-up of the agency's own people; unknown ones are left out.</summary>
    Task<ImmutableArray<OwnPerson>> FindPeopleAsync(ImmutableArray<Fodselsnummer> people, CancellationToken cancellationToken);
}
