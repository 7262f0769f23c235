using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Navo.Policy.Prover.Checks;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Changes;

/// <summary>What a change of policy opens and what it closes, computed from what can flow and not from the text of the files; and everything that was changed in the files, in words.</summary>
internal sealed record PolicyDifference(IReadOnlyList<string> Opens, IReadOnlyList<string> Closes, IReadOnlyList<string> Else)
{
    public bool IsEmpty => Opens.Count + Closes.Count + Else.Count == 0;

    public static PolicyDifference Of(Proof before, Proof after)
    {
        var (opens, closes) = (new List<string>(), new List<string>());
        var (old, now) = (Reach.Of(before.Policy, before.Enumeration.Paths), Reach.Of(after.Policy, after.Enumeration.Paths));
        foreach (var key in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            Compare(old.GetValueOrDefault(key, []), now.GetValueOrDefault(key, []), opens, closes);
        }

        using var was = JsonDocument.Parse(before.Text.Octets);
        using var becomes = JsonDocument.Parse(after.Text.Octets);
        List<string> changes = [.. OtherChanges.Of(was.RootElement, becomes.RootElement)];
        if (changes.Count == 0 && before.Text.Hash != after.Text.Hash)
        {
            changes.Add($"the files differ in a way that this command has no words for (policy {before.Text.Hash}, then {after.Text.Hash}): compare them yourself");
        }

        return new PolicyDifference(opens, closes, changes);
    }

    private static void Compare(ImmutableArray<Reach> had, ImmutableArray<Reach> has, List<string> opens, List<string> closes)
    {
        var isOne = had.Length < 2 && has.Length < 2;
        foreach (var (was, becomes) in Pairs(had, has))
        {
            if (was is null)
            {
                opens.Add($"{becomes!.Who}: {Wording.List(becomes.Fields)}; from {Wording.List(becomes.Units)}; with a yes, by {becomes.Reference}{When(becomes)}");
            }
            else if (becomes is null)
            {
                closes.Add($"{was.Who}: no longer, {(has.IsEmpty ? "by no agreement" : $"by {was.Reference}{When(was)}")}");
            }
            else
            {
                Compare(was, becomes, isOne ? becomes.Who : $"{becomes.Who}, by {becomes.Reference}", opens, closes);
            }
        }
    }

    /// <summary>Each agreement with itself; then what is left with what takes its place, in the order of their time.</summary>
    private static IEnumerable<(Reach? Was, Reach? Is)> Pairs(ImmutableArray<Reach> had, ImmutableArray<Reach> has)
    {
        foreach (var was in had)
        {
            if (has.FirstOrDefault(one => one.Reference == was.Reference) is { } same)
            {
                yield return (was, same);
            }
        }

        var (left, added) = (had.Where(one => !has.Any(other => other.Reference == one.Reference)).ToArray(), has.Where(one => !had.Any(other => other.Reference == one.Reference)).ToArray());
        for (var i = 0; i < Math.Max(left.Length, added.Length); i++)
        {
            yield return (i < left.Length ? left[i] : null, i < added.Length ? added[i] : null);
        }
    }

    private static void Compare(Reach had, Reach has, string who, List<string> opens, List<string> closes)
    {
        Compare(had, has, $"{who}: the field", $"{who}: no more the field", one => one.Fields, opens, closes);
        Compare(had, has, $"{who}: from the side", $"{who}: no more from the side", one => one.Sides, opens, closes);
        Compare(had, has, $"{who}: from the unit", $"{who}: no more from the unit", one => one.Units, opens, closes);
        Compare(had, has, $"{who}: about participants of the unit", $"{who}: no more about participants of the unit", one => one.HolderUnits, opens, closes);
        Compare(had, has, $"{who}: also in the case:", $"{who}: no more in the case:", one => one.Tolerates, opens, closes);
        CompareNumber(had, has, who, "a yes may last {0} months at most, not {1}", one => one.Yes.AtMost, opens, closes);
        CompareNumber(had, has, who, "a yes lasts {0} months unless the participant chooses, not {1}", one => one.Yes.Months, opens, closes);
        CompareNumber(had, has, who, "{0} releases in 30 days, not {1}", one => one.Agreement.Cap, opens, closes);
        CompareNumber(had, has, who, "until {0:yyyy-MM-dd}, not {1:yyyy-MM-dd}", one => one.Agreement.ValidTo ?? DateTimeOffset.MaxValue, opens, closes);
        CompareNumber(had, has, who, "from {0:yyyy-MM-dd}, not {1:yyyy-MM-dd}", one => one.Agreement.ValidFrom, closes, opens);
    }

    private static void Compare(Reach had, Reach has, string more, string less, Func<Reach, ImmutableSortedSet<string>> of, List<string> opens, List<string> closes)
    {
        opens.AddRange(of(has).Except(of(had)).Select(one => $"{more} {one}"));
        closes.AddRange(of(had).Except(of(has)).Select(one => $"{less} {one}"));
    }

    private static void CompareNumber<T>(Reach had, Reach has, string who, string text, Func<Reach, T> of, List<string> more, List<string> less)
    {
        var (before, after) = (of(had), of(has));
        var compared = Comparer<T>.Default.Compare(after, before);
        if (compared != 0)
        {
            (compared > 0 ? more : less).Add($"{who}: {string.Format(CultureInfo.InvariantCulture, text, after, before)}");
        }
    }

    private static string When(Reach one) =>
        FormattableString.Invariant($", from {one.Agreement.ValidFrom:yyyy-MM-dd}") + (one.Agreement.ValidTo is { } end ? FormattableString.Invariant($" until {end:yyyy-MM-dd}") : "");
}
