using Navo.Contracts.Codes;
using Navo.Contracts.Describing;
using Navo.Contracts.Identifiers;
using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;

namespace Navo.Portal.Categories;

/// <summary>Released data in words, for any category: by its schema and the code lists.</summary>
internal static class PlainLines
{
    public static IReadOnlyList<DescribedLine> Of(string? category, Observation observation, Names names) =>
        CategoryId.TryParse(category, out var id) ? PlainData.Lines(id, observation.Data, unit => names.Unit(unit)) : [];

    public static string? Evidence(string? code) => CodeLists.Find("evidence")?.Label(code, "nb");
}
