using Navo.Decisions.Agreements;

namespace Navo.Policy.Prover.Paths;

/// <summary>How long a yes to one purpose of an agreement lasts: as long as the stricter of the two allows. A yes to several purposes lasts as the shortest of them.</summary>
/// <param name="Months">When the participant says nothing.</param>
/// <param name="AtMost">When the participant chooses.</param>
internal readonly record struct LengthOfYes(int Months, int AtMost)
{
    public static LengthOfYes Of(Agreement row, Purpose purpose) =>
        new(Math.Min(row.MonthsDefault, purpose.MonthsDefault), Math.Min(row.MonthsMax, purpose.MonthsMax));

    /// <summary>In words, by purpose where the purposes differ.</summary>
    public static string Words(PolicySnapshot policy, Agreement row)
    {
        var lengths = row.Purposes.Select(policy.Purpose).OfType<Purpose>().Select(purpose => (purpose.Id, Length: Of(row, purpose))).ToArray();
        return lengths.DistinctBy(one => one.Length).Count() == 1
            ? lengths[0].Length.ToString()
            : $"{string.Join("; ", lengths.Select(one => $"{one.Length} for {one.Id}"))}; for several together the shortest of them";
    }

    public override string ToString() => $"{Wording.Months(Months)}, at most {Wording.Months(AtMost)}";
}
