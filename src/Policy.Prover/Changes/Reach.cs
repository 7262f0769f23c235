using System.Collections.Immutable;
using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Changes;

/// <summary>What one role can see of one category for one purpose by one agreement: a later version is a reach of its own.</summary>
internal sealed record Reach
{
    public required string Who { get; init; }

    public required ImmutableSortedSet<string> Sides { get; init; }

    public required ImmutableSortedSet<string> Units { get; init; }

    public required ImmutableSortedSet<string> HolderUnits { get; init; }

    public required ImmutableSortedSet<string> Fields { get; init; }

    /// <summary>Cases that do not stand in the way.</summary>
    public required ImmutableSortedSet<string> Tolerates { get; init; }

    public required Agreement Agreement { get; init; }

    public required LengthOfYes Yes { get; init; }

    public string Reference => Agreement.Reference;

    /// <summary>By who can see what, the agreements in the order of their time.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Reach>> Of(PolicySnapshot policy, IEnumerable<SharingPath> paths) =>
        paths.GroupBy(path => (path.Cell.Requestor.Id, path.Cell.Role.Id, path.Cell.Holder.Id, path.Cell.Category.Id, path.Cell.Purpose.Id))
            .ToImmutableSortedDictionary(
                group => $"{group.Key.Item4} {group.Key.Item3} {group.Key.Item1} {group.Key.Item5} {group.Key.Item2}",
                group => group.GroupBy(path => path.Agreement).OrderBy(one => one.Key.ValidFrom).ThenBy(one => one.Key.Reference, StringComparer.Ordinal).Select(one => Of(policy, one)).ToImmutableArray(),
                StringComparer.Ordinal);

    private static Reach Of(PolicySnapshot policy, IGrouping<Agreement, SharingPath> paths)
    {
        var (cell, row) = (paths.First().Cell, paths.Key);
        return new Reach
        {
            Who = $"{cell.Role.Name} ({cell.Role.Id}) at {cell.Requestor.Name} may see {cell.Category.Id} ({cell.Category.Name}) of {cell.Holder.Name} for {cell.Purpose.Id} ({cell.Purpose.Name})",
            Sides = Sorted(paths.Select(path => path.Cell.Side).OfType<string>()),
            Units = Sorted(paths.SelectMany(path => path.Units).Select(unit => Named(policy, unit.Value))),
            HolderUnits = Sorted(row.HolderUnits.Select(unit => Named(policy, unit.Value))),
            Fields = Sorted(row.Fields),
            Tolerates = Sorted(paths.SelectMany(path => path.Tolerates).Select(one => one.Text)),
            Agreement = row,
            Yes = LengthOfYes.Of(row, cell.Purpose),
        };
    }

    private static ImmutableSortedSet<string> Sorted(IEnumerable<string> items) => items.ToImmutableSortedSet(StringComparer.Ordinal);

    // With its id: two offices may have one name, and a change from the one to the other is a change.
    private static string Named(PolicySnapshot policy, string unit) =>
        policy.Agencies.SelectMany(agency => agency.Units).FirstOrDefault(one => one.Id.Value == unit) is { } known ? $"{known.Name} ({unit})" : unit;
}
