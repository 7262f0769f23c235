using System.Text.Json;
using Navo.Contracts.Comparing;
using Navo.Contracts.Identifiers;
using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Categories;

/// <summary>What the two agencies have differently, for a page: both sides with source, day and evidence, and none chosen (policy: conflicting facts).</summary>
internal static class Conflicts
{
    public static IReadOnlyList<Conflict> Between(string category, SharedData other, SharedData own, Names names) => CategoryId.TryParse(category, out var id)
        ? [.. ConflictingFacts.Of(id, Wire(own), Wire(other)).Select(fact => new Conflict(category, fact.Name(UiTexts.Norwegian), Side(fact.Theirs, names), Side(fact.Ours, names)))]
        : [];

    private static ConflictSide Side(FactSide side, Names names) =>
        new(side.Words(UiTexts.Norwegian), names.Unit(side.SourceUnit), side.ObservedOn, PlainLines.Evidence(side.Evidence));

    private static JsonElement[] Wire(SharedData data) => [.. data.Observations.Select(observation => JsonSerializer.SerializeToElement(observation, ServiceClient.Json))];
}
