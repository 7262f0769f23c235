using System.Collections.Immutable;
using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Checks;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Prover.Changes;

/// <summary>What a change of policy opens, what it closes, and what else it changes, in words: computed from what can flow, not from the text of the files.</summary>
internal sealed record PolicyDifference(IReadOnlyList<string> Opens, IReadOnlyList<string> Closes, IReadOnlyList<string> Else)
{
    public bool IsEmpty => Opens.Count + Closes.Count + Else.Count == 0;

    public static PolicyDifference Of(Proof before, Proof after)
    {
        var (opens, closes) = (new List<string>(), new List<string>());
        var (old, now) = (Reach.Of(before.Policy, before.Enumeration.Paths), Reach.Of(after.Policy, after.Enumeration.Paths));
        foreach (var key in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (had, has) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (had is null)
            {
                opens.Add($"{has!.Who}: {Wording.List(has.Fields)}; from {Wording.List(has.Units)}; with a yes, by {Wording.List(has.Agreements.Select(row => row.Reference))}");
            }
            else if (has is null)
            {
                closes.Add($"{had.Who}: no longer, by no agreement");
            }
            else
            {
                Compare(had, has, opens, closes);
            }
        }

        return new PolicyDifference(opens, closes, [.. OtherChanges.Of(before.Policy, after.Policy)]);
    }

    private static void Compare(Reach had, Reach has, List<string> opens, List<string> closes)
    {
        Compare(had, has, "the field", one => one.Fields, opens, closes);
        Compare(had, has, "from the side", one => one.Sides, opens, closes);
        Compare(had, has, "from the unit", one => one.Units, opens, closes);
        Compare(had, has, "about participants of the unit", one => one.HolderUnits, opens, closes);
        Compare(had, has, "also in the case:", one => one.Tolerates, opens, closes);
        CompareNumber(had, has, "a yes may last {0} months at most, not {1}", row => row.MonthsMax, opens, closes);
        CompareNumber(had, has, "a yes lasts {0} months unless the participant chooses, not {1}", row => row.MonthsDefault, opens, closes);
        CompareNumber(had, has, "{0} releases in 30 days, not {1}", row => row.Cap, opens, closes);
        CompareNumber(had, has, "until {0:yyyy-MM-dd}, not {1:yyyy-MM-dd}", row => row.ValidTo ?? DateTimeOffset.MaxValue, opens, closes);
        CompareNumber(had, has, "from {1:yyyy-MM-dd}, not {0:yyyy-MM-dd}", row => row.ValidFrom, closes, opens, swap: true);
    }

    private static void Compare(Reach had, Reach has, string what, Func<Reach, ImmutableSortedSet<string>> of, List<string> opens, List<string> closes)
    {
        opens.AddRange(of(has).Except(of(had)).Select(one => $"{has.Who}: {what} {one}"));
        closes.AddRange(of(had).Except(of(has)).Select(one => $"{has.Who}: no more {what} {one}"));
    }

    // The widest of several agreements is what a keeper must know of.
    private static void CompareNumber<T>(Reach had, Reach has, string text, Func<Agreement, T> of, List<string> more, List<string> less, bool swap = false)
    {
        var (before, after) = swap ? (had.Agreements.Min(of), has.Agreements.Min(of)) : (had.Agreements.Max(of), has.Agreements.Max(of));
        var compared = Comparer<T>.Default.Compare(after, before);
        if (compared != 0)
        {
            var words = swap ? string.Format(Invariant, text, before, after) : string.Format(Invariant, text, after, before);
            (compared > 0 ? more : less).Add($"{has.Who}: {words}");
        }
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
