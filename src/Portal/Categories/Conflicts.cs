using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;

namespace Navo.Portal.Categories;

/// <summary>
/// Where the two agencies' data of one category contradict each other: the same line, another value. Only the newest word of each side counts, and
/// nothing is chosen: both are shown with source, day and evidence (policy: conflicting facts).
/// </summary>
internal static class Conflicts
{
    public static IReadOnlyList<Conflict> Between(string category, SharedData other, SharedData own, Names names)
    {
        var ours = Sides(category, own, names);
        return
        [
            .. Sides(category, other, names)
                .Where(side => ours.TryGetValue(side.Key, out var mine) && mine.Value != side.Value.Value)
                .Select(side => new Conflict(category, side.Key, side.Value, ours[side.Key])),
        ];
    }

    private static Dictionary<string, ConflictSide> Sides(string category, SharedData data, Names names)
    {
        var sides = new Dictionary<string, ConflictSide>(StringComparer.Ordinal);
        foreach (var observation in data.Observations.OrderByDescending(observation => observation.ObservedOn))
        {
            foreach (var line in PlainLines.Of(category, observation, names))
            {
                _ = sides.TryAdd(line.Label.Nb, new ConflictSide(
                    line.Value.Nb,
                    observation.SourceUnit is null ? names.Agency(observation.SourceAgency) : names.Unit(observation.SourceUnit),
                    observation.ObservedOn,
                    PlainLines.Evidence(observation.Evidence)));
            }
        }

        return sides;
    }
}
