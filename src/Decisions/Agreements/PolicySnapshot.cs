using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Agreements;

/// <summary>The whole policy at one moment, immutable: a request works on the snapshot it started with.</summary>
public sealed record PolicySnapshot
{
    /// <summary>SHA-256 over the canonical bytes of all policy files in use, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The environment it was loaded for.</summary>
    public required string Environment { get; init; }

    /// <summary>Agencies.</summary>
    public required ImmutableArray<Agency> Agencies { get; init; }

    /// <summary>Categories, in the order of the file.</summary>
    public required ImmutableArray<Category> Categories { get; init; }

    /// <summary>Purposes, in the order of the file.</summary>
    public required ImmutableArray<Purpose> Purposes { get; init; }

    /// <summary>Roles.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>Agreements, in the order of the file; drafts too.</summary>
    public required ImmutableArray<Agreement> Agreements { get; init; }

    /// <summary>Law references.</summary>
    public required ImmutableArray<Law> Laws { get; init; }

    /// <summary>Retention classes.</summary>
    public required ImmutableArray<Retention> Retention { get; init; }

    /// <summary>What a participant reads of a decision, by the keys of <see cref="Voices.ParticipantVoice"/>.</summary>
    public required ImmutableDictionary<string, Words> Words { get; init; }

    /// <summary>
    /// The row a request is judged by: of the rows for (category, holder, requestor), the one that fits purpose, role, being in force
    /// at this instant and being in force at all best, in that order of weight. Null only when there is no row for the three at all (D03).
    /// A misfit is returned on purpose: D02, D03 or D04 then says what does not fit.
    /// </summary>
    /// <param name="category">The data asked for.</param>
    /// <param name="holder">Who has it; null for whichever holder has the row that fits best.</param>
    /// <param name="requestor">Who asks.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="roles">The caller's roles.</param>
    /// <param name="at">The instant of the question: of two versions, one that ends and one that then begins, it says which is meant.</param>
    public Agreement? Find(
        CategoryId category, AgencyId? holder, AgencyId requestor, PurposeId purpose, ImmutableArray<string> roles, DateTimeOffset at)
    {
        Agreement? best = null;
        var bestFit = -1;
        foreach (var row in Agreements)
        {
            if (row.Category != category || row.Requestor != requestor || (holder is { } its && row.Holder != its))
            {
                continue;
            }

            var fit = (row.Purposes.Contains(purpose) ? 8 : 0)
                + (HasRole(row, roles) ? 4 : 0)
                + (row.IsInForceAt(at) ? 2 : 0)
                + (row.State == AgreementState.InForce ? 1 : 0);
            if (fit > bestFit)
            {
                (best, bestFit) = (row, fit);
            }
        }

        return best;
    }

    /// <summary>The category; null when there is none of that id.</summary>
    public Category? Category(CategoryId id) => Categories.FirstOrDefault(category => category.Id == id);

    /// <summary>The purpose; null when there is none of that id.</summary>
    public Purpose? Purpose(PurposeId id) => Purposes.FirstOrDefault(purpose => purpose.Id == id);

    /// <summary>The role; null when there is none of that id.</summary>
    public Role? Role(string id) => Roles.FirstOrDefault(role => string.Equals(role.Id, id, StringComparison.Ordinal));

    /// <summary>The agency; null when there is none of that id.</summary>
    public Agency? Agency(AgencyId id) => Agencies.FirstOrDefault(agency => agency.Id == id);

    private static bool HasRole(Agreement row, ImmutableArray<string> roles)
    {
        foreach (var role in row.Roles)
        {
            if (roles.Contains(role.Id, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
