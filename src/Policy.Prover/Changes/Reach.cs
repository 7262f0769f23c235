using System.Collections.Immutable;
using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Changes;

/// <summary>What one role can see of one category for one purpose, all its paths together.</summary>
internal sealed record Reach
{
    public required string Who { get; init; }

    public required ImmutableSortedSet<string> Sides { get; init; }

    public required ImmutableSortedSet<string> Units { get; init; }

    public required ImmutableSortedSet<string> HolderUnits { get; init; }

    public required ImmutableSortedSet<string> Fields { get; init; }

    /// <summary>Cases that do not stand in the way.</summary>
    public required ImmutableSortedSet<string> Tolerates { get; init; }

    public required ImmutableArray<Agreement> Agreements { get; init; }

    public static ImmutableSortedDictionary<string, Reach> Of(PolicySnapshot policy, IEnumerable<SharingPath> paths) =>
        paths.GroupBy(path => (path.Cell.Requestor, path.Cell.Role, path.Cell.Holder, path.Cell.Category, path.Cell.Purpose)).Select(group =>
        {
            var (requestor, role, holder, category, purpose) = group.Key;
            return (Key: $"{category.Id} {holder.Id} {requestor.Id} {purpose.Id} {role.Id}", Reach: new Reach
            {
                Who = $"{role.Name} ({role.Id}) at {requestor.Name} may see {category.Id} ({category.Name}) of {holder.Name} for {purpose.Id} ({purpose.Name})",
                Sides = Sorted(group.Select(path => path.Cell.Side).OfType<string>()),
                Units = Sorted(group.SelectMany(path => path.Units).Select(unit => Named(policy, unit.Value))),
                HolderUnits = Sorted(group.SelectMany(path => path.Agreement.HolderUnits).Select(unit => Named(policy, unit.Value))),
                Fields = Sorted(group.SelectMany(path => path.Agreement.Fields)),
                Tolerates = Sorted(group.SelectMany(path => path.Tolerates).Select(one => one.Text)),
                Agreements = [.. group.Select(path => path.Agreement).Distinct().OrderBy(row => row.Reference, StringComparer.Ordinal)],
            });
        }).ToImmutableSortedDictionary(one => one.Key, one => one.Reach, StringComparer.Ordinal);

    private static ImmutableSortedSet<string> Sorted(IEnumerable<string> items) => items.ToImmutableSortedSet(StringComparer.Ordinal);

    private static string Named(PolicySnapshot policy, string unit) =>
        policy.Agencies.SelectMany(agency => agency.Units).FirstOrDefault(one => one.Id.Value == unit) is { } known ? $"{known.Name}" : unit;
}
