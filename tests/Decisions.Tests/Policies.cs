using System.Collections.Immutable;
using Navo.Decisions.Agreements;

namespace Navo.Decisions.Tests;

/// <summary>Policies of made-up agreements.</summary>
internal static class Policies
{
    /// <summary>The case's own agreement, if it has one, and the permitted one for the other purpose.</summary>
    public static PolicySnapshot Of(Case one) =>
        Of([.. one.Agreement is { } row ? [row] : ImmutableArray<Agreement>.Empty, Case.Permitted.Agreement! with { Id = "other", Purposes = [Case.OtherPurpose] }]);

    public static PolicySnapshot Of(ImmutableArray<Agreement> rows) => new()
    {
        Hash = "",
        Environment = "test",
        Agencies = [new Agency { Id = Case.Holder, Name = "School", Sides = [], Units = [] }],
        Categories = [new Category { Id = Case.Category, Name = "Skills", Text = "", SpecialCategory = SpecialCategory.None }],
        Purposes = [Purpose(Case.Purpose, "slug"), Purpose(Case.OtherPurpose, "other")],
        Roles = [Case.Counsellor],
        Agreements = rows,
        Laws = [],
        Retention = [],
        Words = ImmutableDictionary<string, Words>.Empty,
    };

    private static Purpose Purpose(Navo.Contracts.Identifiers.PurposeId id, string slug) =>
        new() { Id = id, Slug = slug, Name = "", Text = "", Definition = "", Roles = [], MonthsDefault = 1, MonthsMax = 1, Cap = 1 };
}
